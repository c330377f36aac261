// Reading JSON that may have been written by anybody.

/** Undefined for what is no JSON, or has a key that could pass for an object's own machinery. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__ in a file');
      return value;
    });
  } catch {
    return undefined;
  }
}
