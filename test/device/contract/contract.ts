// What every store does, whatever it keeps events in. Runs in Node and, bundled, inside a browser.
import type { Contract } from './acts.ts';
import { counting } from './counting.ts';
import { keeping } from './keeping.ts';
import { merging } from './merging.ts';

export const contract: Contract = { ...keeping, ...merging, ...counting };
