// The only place that turns an address into a script to run, as Trusted Types ask for.

interface Policy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
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
