// The only place that turns an address into a script to run, or markup into a document, as Trusted
// Types ask for.

interface Scripts {
  createScriptURL(url: string): string;
}

interface Markup {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy<Rules extends Scripts | Markup>(name: string, rules: Rules): Rules;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

const policy = factory?.createPolicy('factdeck-script', { createScriptURL: ownScript });

/** Throws on an address of another site: no part of Factdeck ever has one. */
function ownScript(url: string): string {
  const { origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new Error(`${url} is not a script of this site`);
  return url;
}

/** `url` in the form that `new Worker` and `register` accept. */
export function trustedScript(url: string): string {
  return policy ? policy.createScriptURL(url) : ownScript(url);
}

const inert = factory?.createPolicy('factdeck-inert', { createHTML: (html: string) => html });

/** A foreign page as a document apart: nothing in it runs, is fetched or is shown. Take its text. */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(inert ? inert.createHTML(html) : html, 'text/html');
}
