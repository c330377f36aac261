import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunks } from './src/tools/build/chunks.ts';
import { describeModel } from './src/tools/build/describe-model.ts';
import { withoutExamples } from './src/tools/build/without-examples.ts';

export default defineConfig({
  plugins: [sveltekit(), withoutExamples],
  // See src/device/model-file.ts.
  define: { __MODEL_FILE__: JSON.stringify(describeModel('static')) },
  worker: { format: 'es', plugins: () => [withoutExamples] },
  // The advice on slow plugins is for whoever writes plugins.
  build: {
    target: 'es2022',
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: chunks } },
  },
  resolve: {
    // The optimiser's threads are never started: a page may have them only where it is isolated.
    alias: [
      {
        find: /^.*\/workerHelpers\.js$/,
        replacement: fileURLToPath(new URL('src/device/one-thread.ts', import.meta.url)),
      },
    ],
    // Under test, Svelte's runes must be the browser's, not the server's.
    ...(process.env.VITEST ? { conditions: ['browser'] } : {}),
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000, // thousands of cases in one test, on a busy machine
          include: ['test/**/*.test.ts'],
          exclude: ['test/phone/**', 'test/layers.test.ts'],
        },
      },
      { extends: true, test: { name: 'layers', include: ['test/layers.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'phone',
          include: ['test/phone/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
