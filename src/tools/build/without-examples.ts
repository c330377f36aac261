// Leaves the reasons and examples of the rows of rules out of the build: they are for whoever reads the code.
import type { Plugin } from 'vite';

const text = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;

const told = String.raw`(?:because|example):\s*${text}`;

/** A row's reason or example, on lines of its own or behind another property on the same line. */
const all = new RegExp(String.raw`^ *${told},\n|, ${told}(?=[,} ])`, 'gm');

/** The code without them. */
export const withoutTold = (code: string): string => code.replace(all, '');

export const withoutExamples: Plugin = {
  name: 'without-examples',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/lib\/.*\.ts$/ },
    // Lines go missing for nobody: the build has no source maps.
    handler: (code) => ({ code: withoutTold(code), map: null }),
  },
};
