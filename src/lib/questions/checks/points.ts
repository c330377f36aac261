// Which of the five points of a good question a check stands for.
import { anchored } from './anchors.ts';
import { borrowed } from './borrowed.ts';
import type { Check } from './check.ts';
import { fluent } from './fluent.ts';
import { guessed } from './guessed.ts';
import { halfName } from './half-name.ts';
import { hanging } from './hanging.ts';
import { hollow } from './hollow.ts';
import { joints } from './joints.ts';
import { lists } from './lists.ts';
import { lostWords } from './lost-words.ts';
import { oneAnswer } from './one-answer.ts';
import { remains } from './remains.ts';
import { rightKey } from './right-key.ts';
import { shown } from './shown.ts';
import { slipsOfGrammar } from './slips-of-grammar.ts';
import { slipsOfThePen } from './slips.ts';
import { standsAlone } from './stands-alone.ts';
import { told } from './told.ts';
import { trivial } from './trivial.ts';
import { wellKnown } from './well-known.ts';
import { whole } from './whole.ts';
import { worthKnowing } from './worth-knowing.ts';

export type Point = 'fluent' | 'stands-alone' | 'right-key' | 'one-answer' | 'worth-knowing';

const checksOf: Readonly<Record<Point, readonly Check[]>> = {
  fluent: [
    ...fluent,
    ...whole,
    ...lostWords,
    ...slipsOfThePen,
    ...slipsOfGrammar,
    ...joints,
    ...remains,
  ],
  'stands-alone': [...standsAlone, ...anchored, ...told, ...hanging],
  'right-key': [...rightKey, halfName, ...borrowed, ...lists],
  'one-answer': oneAnswer,
  'worth-knowing': [...shown, ...worthKnowing, ...trivial, ...wellKnown, ...guessed, ...hollow],
};

const points = new Map(
  Object.entries(checksOf).flatMap(([point, checks]) =>
    checks.map(({ reason }) => [reason, point as Point] as const),
  ),
);

/** Null for what is no check's name, such as `unsure`. */
export const pointOf = (reason: string): Point | null => points.get(reason) ?? null;
