// Wrong values around a right one, evenly spaced, so that its place among them tells nothing.
import { pick } from './chance.ts';

export interface Range {
  /** The least and the greatest value that would not be nonsense, both included. */
  readonly least: number;
  readonly most: number;
}

const wrong = 3;

/**
 * The values of a ladder of four rungs that holds `value`, without it. On which rung it stands is a
 * matter of chance among those where the whole ladder lies within the range; where it could stand
 * on one only, a smaller step is tried. Empty when no step leaves a choice of two.
 */
export function ladder(
  value: number,
  steps: readonly number[],
  { least, most }: Range,
  seed: string,
): readonly number[] {
  for (const step of steps) {
    const rungs = [0, 1, 2, 3].filter(
      (rung) => value - rung * step >= least && value + (wrong - rung) * step <= most,
    );
    const rung = rungs.length > 1 ? pick(rungs, seed) : undefined;
    if (rung !== undefined)
      return [0, 1, 2, 3].filter((n) => n !== rung).map((n) => value + (n - rung) * step);
  }
  return [];
}
