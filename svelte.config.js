import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ strict: true }),
    // A host may serve Factdeck below a path, as /factdeck: FACTDECK_BASE says so at build time.
    paths: { base: /** @type {`/${string}` | ''} */ (process.env.FACTDECK_BASE ?? '') },
    // A changing version name once altered bytes under an unchanged hashed name (kit#12771).
    version: { name: process.env.npm_package_version ?? '0' },
    // Own registration: the worker is bundled by Kit and gets its list from src/tools/build.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
  },
};
