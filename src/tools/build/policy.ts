// The content security policy as a response header, for hosts: the pages' own, and what a page cannot say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where static/_headers wants the policy. */
const place = '{policy}';

/** The text of `_headers` with the policy of the pages in `folder` in it. */
export function completeHeaders(folder: string): string {
  const template = readFileSync(join(folder, '_headers'), 'utf8');
  if (!template.includes(place)) throw new Error(`static/_headers has no ${place}`);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return template.replace(place, headerPolicy(pages));
}

/**
 * One policy that lets every page's start script run (each page allows only its own by its hash),
 * and forbids showing Factdeck inside other sites, which only a header can.
 */
export function headerPolicy(pages: readonly string[]): string {
  const merged = new Map<string, Set<string>>([['frame-ancestors', new Set(["'none'"])]]);
  for (const page of pages) {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1];
    if (policy === undefined) throw new Error('A page has no content security policy.');
    for (const directive of policy.split(';')) {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      if (name === '') continue;
      merged.set(name, new Set([...(merged.get(name) ?? []), ...values]));
    }
  }
  return [...merged].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}
