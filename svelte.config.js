import adapter from '@sveltejs/adapter-static';

// FACTDECK_REMOVE_WORKER=1 builds the kill switch: a worker that removes the one in the field.
const killSwitch = process.env.FACTDECK_REMOVE_WORKER
  ? { files: { serviceWorker: 'src/service-worker/remove' } }
  : {};

/** Which file has a name already. @type {Map<string, string>} */
const named = new Map();

/**
 * The class by which styles keep to their file. It stands in every page, script and style sheet:
 * Svelte's own is twice as long.
 * @type {import('svelte/compiler').CompileOptions['cssHash']}
 */
function cssHash({ hash, filename }) {
  const name = `s${hash(filename).slice(0, 4)}`;
  const other = named.get(name) ?? filename;
  if (other !== filename) throw new Error(`${filename} and ${other} have the same hash`);
  named.set(name, filename);
  return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { cssHash },
  kit: {
    adapter: adapter({ strict: true }),
    ...killSwitch,
    paths: {
      // A host may serve Factdeck below a path, as /factdeck: FACTDECK_BASE says so at build time.
      base: /** @type {`/${string}` | ''} */ (process.env.FACTDECK_BASE ?? ''),
      // The page for unknown addresses answers at any depth, where relative links would break.
      relative: false,
    },
    // A changing version name once altered bytes under an unchanged hashed name (kit#12771).
    version: { name: process.env.npm_package_version ?? '0' },
    // Own registration: the worker is bundled by Kit and gets its list from src/tools/build.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        // The analyser's kernel is WebAssembly; nothing else is compiled at run time.
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // The one style attribute is on the line with which Kit announces a page to screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'require-trusted-types-for': ['script'],
        // Svelte's policy for its own templates, and those of src/device/trusted.ts.
        'trusted-types': ['svelte-trusted-html', 'factdeck-script', 'factdeck-inert'],
      },
    },
  },
};
