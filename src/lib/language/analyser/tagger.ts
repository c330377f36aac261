// Token vectors -> part-of-speech tags.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { linear } from './dense.ts';
import type { ModelFile } from './model-file.ts';

export interface Tagger {
  /** Tags of the `count` vectors at `at`. */
  tags(at: number, count: number): string[];
}

/** Vectors scored at once. */
const BATCH = 64;

export function openTagger(arithmetic: Arithmetic, model: ModelFile): Tagger {
  const dense = linear(arithmetic, model, 'tagger');
  const scores = arithmetic.reserve(BATCH * dense.step);

  function best(at: number): string {
    const { floats } = arithmetic;
    let chosen = 0;
    for (let i = 1; i < model.tags.length; i++) {
      if ((floats[at + i] as number) > (floats[at + chosen] as number)) chosen = i;
    }
    return model.tags[chosen] ?? '';
  }

  return {
    tags(at, count) {
      const tags: string[] = [];
      for (let first = 0; first < count; first += BATCH) {
        const rows = Math.min(BATCH, count - first);
        arithmetic.layer(dense, at + first * WIDTH, rows, scores);
        for (let row = 0; row < rows; row++) tags.push(best(scores + row * dense.step));
      }
      return tags;
    },
  };
}
