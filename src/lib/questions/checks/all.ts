// Every check, in the order of the rubric's points: what drops a candidate, and what makes it doubtful.
import type { Candidate } from '../candidate.ts';
import { anchored } from './anchors.ts';
import { borrowed } from './borrowed.ts';
import type { Certainty, Check, Examined } from './check.ts';
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

/** The rows that look at the statement as well as at its key. */
const ofStatements = [
  ...fluent,
  ...whole,
  ...lostWords,
  ...slipsOfThePen,
  ...slipsOfGrammar,
  ...joints,
  ...standsAlone,
  ...anchored,
  ...told,
  ...hanging,
  ...remains,
  ...rightKey,
  ...hollow,
];

export const checks: readonly Check[] = [
  ...ofStatements,
  halfName,
  ...borrowed,
  ...lists,
  ...oneAnswer,
  ...shown,
  ...worthKnowing,
  ...trivial,
  ...wellKnown,
  ...guessed,
];

/** A sentence that Factdeck wrote is right by its making; only the card may still show its key. */
const checksOfComposed = checks.filter(({ reason }) =>
  /^(?:length|long|(?:key|word)-in-header|(?:key|word)-in-prompt|key-is-publication-date|near-publication|hollow-role|great-office|news-source)$/.test(
    reason,
  ),
);

/** A claim holds its key or another in its place: only the statement around it can be wrong. */
const checksOfClaims = [...ofStatements, ...borrowed].filter(
  ({ reason }) =>
    !/^(?:anchors|unnamed-subject|key-.*|word-.*|speech|part-of-.*|in-compound|half-.*|joined-country|place-of-university)$/.test(
      reason,
    ),
);

const rowsOf = (rows: readonly Check[], wanted: Certainty) =>
  rows.filter(({ certainty }) => certainty === wanted);

const rows = {
  author: { hard: rowsOf(checks, 'hard'), doubt: rowsOf(checks, 'doubt') },
  claim: { hard: rowsOf(checksOfClaims, 'hard'), doubt: rowsOf(checksOfClaims, 'doubt') },
  composed: { hard: rowsOf(checksOfComposed, 'hard'), doubt: rowsOf(checksOfComposed, 'doubt') },
} as const;

function rowsFor({ fact, form }: Candidate) {
  if (fact.asked) return rows.composed;
  return form === 'claim' ? rows.claim : rows.author;
}

/** Why this candidate must not be asked, or null. */
export function reasonAgainst(examined: Examined): string | null {
  return rowsFor(examined.candidate).hard.find(({ fails }) => fails(examined))?.reason ?? null;
}

/** What makes a candidate doubtful: checks that only doubt, and the steps that made its fact and key. */
export function doubtsOf(examined: Examined): readonly string[] {
  const { candidate } = examined;
  const checked = rowsFor(candidate).doubt.filter(({ fails }) => fails(examined));
  const { fact, key } = candidate;
  return [
    ...new Set([...checked.map(({ reason }) => reason), ...fact.doubts, ...(key.doubts ?? [])]),
  ];
}

const dropping = new Set(rowsOf(checks, 'hard').map(({ reason }) => reason));

/** Is this the reason of a check that drops, whatever the score? */
export const isHard = (reason: string): boolean => dropping.has(reason);
