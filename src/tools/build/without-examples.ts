// Leaves the reasons and examples of the rows of rules out of the build: they are for whoever reads the code.
import type { Plugin } from 'vite';

const text = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;

/** A row's `because` or `example` with the text it holds, on lines of its own. */
const told = new RegExp(String.raw`^ *(?:because|example):\s*${text},\n`, 'gm');

export const withoutExamples: Plugin = {
  name: 'without-examples',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/lib\/.*\.ts$/ },
    // Lines go missing for nobody: the build has no source maps.
    handler: (code) => ({ code: code.replace(told, ''), map: null }),
  },
};
