// The list of the site's files that one version of the worker serves.

/** One file as the build lists it. */
export interface Entry {
  /** Path below the site's base, no slash before it: `quiz.html`. */
  readonly url: string;
  /** `sha384-...` of its bytes, the form of subresource integrity. */
  readonly integrity: string;
  /** Kept from when it is first asked for, not from the installing on. */
  readonly onDemand?: true;
}

/** Where the site stands, and the files of this version by their paths. */
export interface Site {
  /** Address of the site's root with its closing slash: `https://host/factdeck/`. */
  readonly root: string;
  readonly files: ReadonlyMap<string, Entry>;
}

export function siteOf(root: string, entries: readonly Entry[]): Site {
  return { root, files: new Map(entries.map((entry) => [entry.url, entry])) };
}
