// Checks of the rubric's second point: nothing on the card points at another sentence.
import { sumsUp } from '../../facts/name-classes.ts';
import type { OpenKind } from '../../facts/references.ts';
import type { Token } from '../../language/reading.ts';
import { childrenOf, isSubject, tokenAt } from '../../language/tree.ts';
import type { Check, Examined } from './check.ts';

/** Is a reference of this kind left open outside the key, with the cue read as well? */
function opens({ candidate: { fact, key } }: Examined, of: OpenKind): boolean {
  return fact.open.some(({ at, kind }) => kind === of && (at < key.from || at >= key.to));
}

/**
 * The noun of the one "the" that is left open, where no verb has it for its subject; null where
 * more is open. "The accident" and "the fort" always mean one that was told of.
 */
function asideNoun({ candidate: { fact, key } }: Examined): Token | null {
  const { pieces, sentence } = fact.statement;
  const open = fact.open.filter(
    ({ at, kind }) => kind === 'definite' && (at < key.from || at >= key.to),
  );
  const [only] = open;
  const det = only && pieces[only.at];
  if (!det || open.length > 1) return null;
  const noun = tokenAt(sentence.doc, tokenAt(sentence.doc, det.first).head);
  const isBare = childrenOf(sentence, noun).length === 1;
  return isSubject(noun) || (isBare && sumsUp(noun)) ? null : noun;
}

export const standsAlone: readonly Check[] = [
  {
    reason: 'first-person',
    certainty: 'hard',
    because: 'nobody knows who "we" and "you" are',
    example: 'We examine spacetime in the next subsection.',
    fails: ({ candidate: { fact } }) => fact.open.some(({ kind }) => kind === 'first-person'),
  },
  {
    reason: 'open-pronoun',
    certainty: 'hard',
    because: 'the pronoun means somebody of another sentence',
    example: 'He was exchanged in ______.',
    fails: (examined) => opens(examined, 'pronoun'),
  },
  {
    reason: 'open-definite',
    certainty: 'hard',
    because:
      '"the" points at something of another sentence, which does what is told or is one of two',
    example: 'The siege ended in ______.',
    fails: (examined) => opens(examined, 'definite') && asideNoun(examined) === null,
  },
  {
    reason: 'aside-definite',
    certainty: 'doubt',
    because: 'one "the" beside what is told may be clear enough, or not',
    example: 'The Romans founded the fortress city on the ______.',
    fails: (examined) => asideNoun(examined) !== null,
  },
  {
    reason: 'aside-object',
    certainty: 'doubt',
    because: 'what something was done to is more needed than where it was done',
    example: 'Banks stayed in ______ for a year developing the software.',
    fails: (examined) => asideNoun(examined)?.dep === 'dobj',
  },
  {
    reason: 'open-this',
    certainty: 'hard',
    because: '"this" and "these" point at another sentence',
    example: 'This failed relationship ended in ______.',
    fails: (examined) => opens(examined, 'demonstrative'),
  },
  {
    reason: 'comparison',
    certainty: 'doubt',
    because: '"another", "the same", "200 more" compare with another sentence',
    example: 'The Navy saved ______ more.',
    fails: (examined) => opens(examined, 'comparison'),
  },
  {
    reason: 'stale-time',
    certainty: 'hard',
    because: 'the time is counted from a moment the reader does not know',
    example: 'Two years later he moved to ______.',
    fails: (examined) => {
      const { candidate, findings } = examined;
      const { pieces, sentence } = candidate.fact.statement;
      // "today's vote" as "on May 7, 2015's vote" is no English.
      const owns = findings
        .times(sentence)
        .some(
          ({ first, end, written }) =>
            written !== null &&
            pieces.some((piece) => piece.first < end && first < piece.end) &&
            /^['’]s?$/.test(sentence.doc.tokens[end]?.text ?? ''),
        );
      return owns || opens(examined, 'time');
    },
  },
];
