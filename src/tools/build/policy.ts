// Files for hosts: the pages' content security policy as a response header, with what a page cannot say.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What hosts read and nobody else gets: `_headers` is Netlify's and Cloudflare's form. */
export const filesForHosts = ['_headers', '_nginx.conf'];

/** Where the files for hosts want the policy of the pages, and the path below which they stand. */
const places = { policy: '{policy}', base: '{base}' };

/** Puts the policy of the pages in `folder` into the files for hosts, where they have a place for it. */
export function completeForHosts(folder: string, base: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const policy = headerPolicy(pages);
  for (const name of filesForHosts) {
    const template = readFileSync(join(folder, name), 'utf8');
    if (!template.includes(places.policy))
      throw new Error(`static/${name} has no ${places.policy}`);
    const text = template.replace(places.policy, policy).replaceAll(places.base, base);
    writeFileSync(join(folder, name), text);
  }
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
