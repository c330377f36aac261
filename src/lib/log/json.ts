// JSON as Factdeck writes it where it is summed or kept.

/** Characters beyond ASCII as \uXXXX: every editor and mail program leaves that as it is. */
export const ascii = (json: string) =>
  json.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** In ASCII, with the keys of every object in order: equal values give equal texts. */
export function canonical(value: unknown): string {
  const sorted = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return ascii(sorted);
}
