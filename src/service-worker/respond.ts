// From a request to what the worker answers: pure, so that every form of an address is a test.
import type { Entry, Site } from './list.ts';

/** What matters of a request. */
export interface Asked {
  readonly method: string;
  /** Absolute, without a fragment. */
  readonly url: string;
  /** True when a page is opened, false for what pages load. */
  readonly navigates: boolean;
}

export type Answer =
  /** None of the worker's business: the browser asks the network as if there were no worker. */
  | { readonly kind: 'pass' }
  /** A file of this version. */
  | { readonly kind: 'file'; readonly entry: Entry }
  /** A file with a hash in its name that this version does not have: an older page may need it. */
  | { readonly kind: 'older'; readonly url: string }
  /** Another form of a page's address. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** No page has this address; `entry` is the page that says so. */
  | { readonly kind: 'missing'; readonly entry: Entry }
  /** Another app hands something over: it is kept, and the page for it opened. */
  | { readonly kind: 'share' };

export const pass: Answer = { kind: 'pass' };

/** Where the manifest's share target posts to. */
const shareTarget = 'share';

export function decide(asked: Asked, site: Site): Answer {
  if (asked.method === 'POST' && asked.url === site.root + shareTarget) return { kind: 'share' };
  if (asked.method !== 'GET' || !asked.url.startsWith(site.root)) return pass;
  const { pathname, search } = new URL(asked.url);
  const path = decoded(pathname.slice(new URL(site.root).pathname.length));
  // Escapes that mean nothing would trip whoever reads the address after us.
  if (path === null) return asked.navigates ? { kind: 'redirect', to: `${site.root}404` } : pass;
  return asked.navigates ? decidePage(path, search, site) : decideFile(path, asked.url, site);
}

function decideFile(path: string, url: string, site: Site): Answer {
  const entry = site.files.get(path);
  if (entry) return { kind: 'file', entry };
  return path.startsWith('_app/immutable/') ? { kind: 'older', url } : pass;
}

/**
 * Hosts differ in the forms of an address they take (closing slash, `.html`), and so would a page's
 * relative links: each page has one address here, and the other forms are sent to it.
 */
function decidePage(path: string, search: string, site: Site): Answer {
  const name = pageName(path);
  const missing = site.files.get('404.html');
  const page = site.files.get(name === '' ? 'index.html' : `${name}.html`);
  if (page && page !== missing) {
    const asIs = name === path;
    return asIs
      ? { kind: 'file', entry: page }
      : { kind: 'redirect', to: site.root + name + search };
  }
  const file = site.files.get(path);
  if (file && file !== missing) return { kind: 'file', entry: file };
  return missing ? { kind: 'missing', entry: missing } : pass;
}

/** `quiz/`, `quiz.html` and `quiz` are all `quiz`; `index.html` is the root, ''. */
function pageName(path: string): string {
  const name = path.replace(/\/+$/, '').replace(/\.html$/, '');
  return name === 'index' ? '' : name;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
