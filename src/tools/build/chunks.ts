// Into which files the build puts the code: what the first screen needs apart, then what decks need
// on it, and all the rest in one, since many small files pack worse and make every page name them.

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const firstPages = /\/src\/routes\/\+(layout|page)\.svelte$/;
const decksOnFirst = /\/src\/screen\/(today\/Today|shell\/Banners)\.svelte$/;

/** Whether one of the `roots` imports the module, by whatever way that is not a later one. */
function isNeeded(id: string, roots: RegExp, modules: Modules, seen = new Set<string>()): boolean {
  if (roots.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isNeeded(importer, roots, modules, seen));
}

/** Groups in the form of Rolldown's `codeSplitting`; a higher priority takes first. */
export const chunks = {
  groups: [
    {
      name: 'framework',
      test: /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue)\//,
      priority: 3,
    },
    {
      name: (id: string, modules: Modules) =>
        /\/src\/screen\//.test(id) && isNeeded(id, firstPages, modules) ? 'first' : null,
      priority: 2,
    },
    {
      name: (id: string, modules: Modules) =>
        isNeeded(id, decksOnFirst, modules) ? 'decks' : null,
      priority: 1,
    },
    { name: 'rest', test: /\/src\/(lib|device|screen)\/|node_modules\// },
  ],
};
