// Into which files the build puts the code: what the first screen needs apart, and the rest in few
// files, since many small ones pack worse and make every page name them.

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const firstPages = /\/src\/routes\/\+(layout|page)\.svelte$/;

/** Whether the frame or the first page imports the module, by whatever way that is not a later one. */
function isFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (firstPages.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isFirst(importer, modules, seen));
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
        /\/src\/screen\//.test(id) && isFirst(id, modules) ? 'first' : null,
      priority: 2,
    },
    { name: 'decks', test: /\/src\/(lib|device)\/|node_modules\//, minShareCount: 3, priority: 1 },
    { name: 'screens', test: /\/src\/screen\//, minShareCount: 4 },
  ],
};
