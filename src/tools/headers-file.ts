// Reads a `_headers` file, the form in which static hosts take response headers.

export interface HeaderRule {
  /** Path on the site, `*` standing for anything. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Unindented lines are paths, indented lines below them `Name: value`; `#` starts a comment. Names
 * come out in lower case.
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: {} });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 0 || !rule) throw new Error(`_headers: cannot read the line "${line.trim()}"`);
    rule.headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** The headers of every rule that fits `path`, later rules first in right. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter((rule) => fits(rule.path, path)).map((rule) => rule.headers);
  return Object.assign({}, ...fitting) as Record<string, string>;
}

function fits(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
