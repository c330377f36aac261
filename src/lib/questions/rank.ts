// How sure a candidate is to be a good question: a sum of small signs, each with its reason.
import type { Findings } from '../facts/find.ts';
import { tokenAt } from '../language/tree.ts';
import type { Candidate } from './candidate.ts';
import type { KeyClass } from './keys.ts';

interface Sign {
  readonly weight: number;
  readonly reason: string;
  readonly holds: (candidate: Candidate, findings: Findings) => boolean;
}

const isClass =
  (...kinds: readonly KeyClass[]) =>
  ({ key }: Candidate) =>
    kinds.includes(key.kind);

const definites = ({ fact }: Candidate) =>
  fact.statement.pieces.filter(({ text }) => /^the$/i.test(text)).length;
const commas = ({ fact }: Candidate) =>
  fact.statement.pieces.filter(({ text }) => text === ',').length;
const length = ({ prompt }: Candidate) => prompt.split(' ').length;

/** Weights in hundredths, from a start of 70. */
const signs: readonly Sign[] = [
  {
    weight: 15,
    reason: 'life dates were right in every case measured',
    holds: ({ fact }) => fact.clause === 'life',
  },
  {
    weight: 6,
    reason: 'dates and numbers have one answer',
    holds: isClass('year', 'day', 'month'),
  },
  { weight: 5, reason: 'a definition is worth its term', holds: isClass('term') },
  { weight: 3, reason: 'figures are worth knowing', holds: isClass('percent', 'money', 'number') },
  {
    weight: -4,
    reason: 'names of unknown class are often cut wrongly',
    holds: isClass('name', 'organisation'),
  },
  { weight: -4, reason: 'nationality is often hinted at', holds: isClass('nationality') },
  {
    weight: 5,
    reason: 'options settle what kind of answer is wanted',
    holds: ({ options }) => options !== null,
  },
  { weight: 4, reason: 'the article’s point', holds: ({ fact }) => fact.importance === 1 },
  { weight: -4, reason: 'a detail', holds: ({ fact }) => fact.importance === 3 },
  {
    weight: -8,
    reason: 'a cue may explain the wrong thing',
    holds: ({ fact }) => fact.cue !== null,
  },
  { weight: -5, reason: 'a claim', holds: ({ fact }) => fact.modality === 'said' },
  { weight: -3, reason: 'a plan', holds: ({ fact }) => fact.modality === 'plan' },
  { weight: -3, reason: 'what is not so is hard to remember', holds: ({ fact }) => fact.negated },
  { weight: -3, reason: 'long', holds: (candidate) => length(candidate) > 22 },
  { weight: -3, reason: 'several asides', holds: (candidate) => commas(candidate) > 1 },
  {
    weight: -3,
    reason: 'several things taken as known',
    holds: (candidate) => definites(candidate) > 2,
  },
  {
    weight: 3,
    reason: 'the subject is named',
    holds: ({ fact }) => {
      const first = fact.statement.pieces[0];
      return (
        first !== undefined &&
        (first.written || tokenAt(fact.statement.sentence.doc, first.first).pos === 'PROPN')
      );
    },
  },
];

/** 0 to 1; comparable within one version of the engine. */
export function scoreOf(candidate: Candidate, findings: Findings): number {
  const sum = signs.reduce(
    (all, { weight, holds }) => all + (holds(candidate, findings) ? weight : 0),
    70,
  );
  return Math.min(100, Math.max(0, sum)) / 100;
}
