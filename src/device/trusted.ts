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

/** What is parsed in one go, in characters: a page goes on being parsed after others had their turn. */
const piece = 100_000;

/** A foreign page as a document apart: nothing in it runs, is fetched or is shown. Take its text. */
export async function inertDocument(html: string): Promise<Document> {
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (let at = 0; at < html.length; at += piece) {
    const part = html.slice(at, at + piece);
    page.write(inert ? inert.createHTML(part) : part);
    await new Promise((done) => setTimeout(done));
  }
  page.close();
  return page;
}
