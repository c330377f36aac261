// Where a fault of a noun only makes it doubtful, and by which name the score weighs it.
import { childrenOf, tokenAt } from '../../language/tree.ts';
import { isEndMark } from '../turn.ts';
import { faults, frequencyOf, telling, type FaultName, type NounTest } from './faults.ts';
import type { NounPhrase } from './phrase.ts';
import { isIndefinite } from './words.ts';

interface Excuse {
  readonly fault: FaultName;
  readonly doubt: string;
  readonly reason: string;
  readonly example: string;
  readonly holds: NounTest;
}

/** Zipf frequencies below which the rarest word of a phrase still names something. */
const [unheardOf, seldom, uncommon, known] = [3.75, 4.25, 4.75, 5.5];

/** The rarest of the words that tell which thing it is; Infinity where none does. */
const rarest = (phrase: NounPhrase) => Math.min(...telling(phrase).map(frequencyOf));

/** They say how many, not which. */
const quantity = /^(?:some|many|most|several|all|numerous|no|various|few|every|each)$/i;

const excuses: readonly Excuse[] = [
  {
    fault: 'joined',
    doubt: 'noun-half',
    reason: 'the first of two things in the prompt leaves one answer',
    example: 'The government allows no political criticism or ______.',
    holds: (phrase, { statement: { sentence } }, { name }) => {
      const { head } = phrase;
      const first = name === 'second' ? tokenAt(sentence.doc, head.head) : head;
      const joined = childrenOf(sentence, first).filter(({ dep }) => dep === 'conj');
      const more = joined.flatMap((other) => childrenOf(sentence, other));
      const two = joined.length === 1 && !more.some(({ dep }) => dep === 'conj');
      return two && rarest(phrase) < seldom;
    },
  },
  {
    fault: 'joined',
    doubt: 'noun-apposed',
    reason: 'what an apposition says of a rare noun defines it',
    example: 'The ______, an endocrine structure inside the brain, ... (pineal gland)',
    holds: (phrase, { statement: { sentence, pieces } }) =>
      rarest(phrase) < seldom &&
      pieces[phrase.to]?.text === ',' &&
      childrenOf(sentence, phrase.head).every(({ dep }) => !/^(?:conj|cc|preconj)$/.test(dep)),
  },
  {
    fault: 'hollow',
    doubt: 'noun-hollow-described',
    reason: 'a description that is not everywhere makes a kind of a hollow noun',
    example: 'Most countries have some form of ______. (representative government)',
    holds: (phrase) =>
      phrase.shape === 'pair' || (telling(phrase).length > 1 && rarest(phrase) < uncommon),
  },
  {
    fault: 'everyday',
    doubt: 'noun-common',
    reason: 'a common word behind its verb may be all that the sentence says',
    example: 'Melatonin release is stimulated by darkness and inhibited by ______. (light)',
    holds: (phrase, _, { name }) => name !== 'subject' && rarest(phrase) < known,
  },
  {
    fault: 'abstract',
    doubt: 'noun-deed',
    reason: 'a deed or a state that is seldom spoken of is not guessed',
    example: 'Melatonin release is stimulated by ______. (darkness)',
    holds: (phrase, _, { name }) => name !== 'subject' && rarest(phrase) < seldom,
  },
  {
    fault: 'indefinite',
    doubt: 'noun-quantified',
    reason: 'of how many something holds does not matter where the kind is rare',
    example: 'Some ______ play a role in changes of consciousness. (circadian rhythms)',
    holds: (phrase, { statement: { sentence, pieces } }) =>
      rarest(phrase) < seldom &&
      !pieces.slice(phrase.from, phrase.to).some(({ text }) => isIndefinite(text)) &&
      childrenOf(sentence, phrase.head).every(
        ({ i, text }) => i > phrase.head.i || !isIndefinite(text) || quantity.test(text),
      ),
  },
  {
    fault: 'tied',
    doubt: 'noun-tied',
    reason: 'a rare noun does not follow from what it is of',
    example: 'The ______ of an object is measured by its mass. (inertia)',
    holds: (phrase) => rarest(phrase) < unheardOf,
  },
  {
    fault: 'light-verb',
    doubt: 'noun-light-object',
    reason: 'a rare noun is told by its sentence, whatever the verb',
    example: 'Fatigued people have ______. (insomnia)',
    holds: (phrase) => rarest(phrase) < unheardOf,
  },
  {
    fault: 'owned',
    doubt: 'noun-owned',
    reason: 'a rare noun does not follow from who has it',
    example: 'It measures a person’s ______. (chronotype)',
    holds: (phrase) => rarest(phrase) < unheardOf,
  },
];

/**
 * What makes a noun with its place doubtful though it may be a key, by name; null where it is none
 * at all.
 */
export function excused(
  ...[phrase, fact, place, verb, uses]: Parameters<NounTest>
): readonly string[] | null {
  const found = faults.filter(({ holds }) => holds(phrase, fact, place, verb, uses));
  const doubts = found.map(({ name }) =>
    excuses.find(({ fault, holds }) => fault === name && holds(phrase, fact, place, verb, uses)),
  );
  if (doubts.some((excuse) => excuse === undefined)) return null;
  const inside = place.last === true && !fact.statement.pieces.slice(phrase.to).every(isEndMark);
  if (inside && rarest(phrase) >= uncommon) return null;
  return [...doubts.flatMap((excuse) => excuse?.doubt ?? []), ...(inside ? ['noun-inside'] : [])];
}
