// Pieces -> a vector each, that knows four neighbours on either side: four residual window layers.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { maxout, norm } from './dense.ts';
import { openEmbed } from './embed.ts';
import type { ModelFile } from './model-file.ts';
import type { Piece } from './tokenizer.ts';

const DEPTH = 4;
/** Zero rows before and after a text; they pass through the layers like tokens. */
const PAD = DEPTH;
/** Tokens computed at once. More are done in overlapping batches, which changes no result. */
const BATCH = 248;
const ROWS = BATCH + 2 * PAD;

export interface Tok2Vec {
  /**
   * Calls `visit` for each batch of pieces in order: `count` vectors from piece `first` on stand
   * WIDTH apart at `at`, valid during the call.
   */
  run(pieces: readonly Piece[], visit: (first: number, count: number, at: number) => void): void;
}

export function openTok2Vec(
  arithmetic: Arithmetic,
  model: ModelFile,
  name: string,
  features: number,
  slot: number,
): Tok2Vec {
  const embed = openEmbed(arithmetic, model, name, features, slot);
  const layers = Array.from({ length: DEPTH }, (_, i) => ({
    dense: maxout(arithmetic, model, `${name}.window.${i}`),
    ...norm(arithmetic, model, `${name}.window.${i}`),
  }));
  // A zero row before and after the batch closes the outermost windows; one more for odd counts.
  const vectors = arithmetic.reserve((ROWS + 3) * WIDTH);
  const changes = arithmetic.reserve((ROWS + 1) * WIDTH);

  return {
    run(pieces, visit) {
      for (let first = 0; first < pieces.length; first += BATCH) {
        const count = Math.min(BATCH, pieces.length - first);
        const rows = count + 2 * PAD;
        arithmetic.floats.fill(0, vectors, vectors + (rows + 3) * WIDTH);
        for (let row = 0; row < rows; row++) {
          const piece = pieces[first + row - PAD];
          if (piece) embed.write(piece, vectors + (row + 1) * WIDTH);
        }
        for (const { dense, gain, shift } of layers) {
          // A window of three rows is one run of floats: it begins a row before its own.
          arithmetic.layer(dense, vectors, rows, changes);
          arithmetic.normalize(changes, rows, gain, shift, vectors + WIDTH);
        }
        visit(first, count, vectors + (PAD + 1) * WIDTH);
      }
    },
  };
}
