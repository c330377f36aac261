// A clause without what may be cut from it: its tail, its head, an aside.
import type { Sentence } from '../language/reading.ts';
import type { Clause, Stretch } from './clause.ts';
import type { Cut } from './cuts/cut.ts';
import { headsOf } from './cuts/heads.ts';
import { insidesOf } from './cuts/inside.ts';
import { tailsOf } from './cuts/tails.ts';

/** The clause's stretches without what is cut. */
function without(stretches: readonly Stretch[], cuts: readonly Cut[]): readonly Stretch[] {
  return cuts.reduce(
    (left: readonly Stretch[], { from, to }) =>
      left.flatMap((stretch): readonly Stretch[] => {
        const [first, end] = stretch;
        if (to <= first || from >= end) return [stretch];
        const pieces: readonly Stretch[] = [
          [first, Math.min(end, from)],
          [Math.max(first, to), end],
        ];
        return pieces.filter(([a, b]) => a < b);
      }),
    stretches,
  );
}

/** The clause with each part cut that may be cut, and with all of them cut. */
export function shortened(sentence: Sentence, clause: Clause): readonly Clause[] {
  const tails = tailsOf(sentence, clause);
  const others = [...headsOf(sentence, clause), ...insidesOf(sentence, clause)];
  const cuts = [...tails, ...others];
  const choices = [
    ...cuts.map((cut) => [cut]),
    ...(tails.length > 0 && others.length > 0 ? tails.map((tail) => [tail, ...others]) : []),
    ...(others.length > 1 ? [others] : []),
  ];
  return choices.map((chosen) => ({
    ...clause,
    stretches: without(clause.stretches, chosen),
    doubts: [...new Set([...clause.doubts, ...chosen.map(({ doubt }) => doubt)])],
  }));
}
