// Where a fault of a noun only makes it doubtful, and by which name the score weighs it.
import { childrenOf, tokenAt } from '../../language/tree.ts';
import { isEndMark } from '../turn.ts';
import { faults, type FaultName } from './faults.ts';
import { described, rarest, type Noun } from './noun.ts';
import { isIndefinite } from './words.ts';

interface Excuse {
  readonly fault: FaultName;
  readonly doubt: string;
  readonly because: string;
  readonly example: string;
  readonly holds: (noun: Noun) => boolean;
}

/** Zipf frequencies below which the rarest word of a phrase still names something. */
const [unheardOf, seldom, familiar, uncommon, known] = [3.75, 4.25, 4.5, 4.75, 5.25];

/** They say how many, not which. */
const quantity = /^(?:some|many|most|several|all|numerous|no|various|few|every|each)$/i;

const excuses: readonly Excuse[] = [
  {
    fault: 'joined',
    doubt: 'noun-half',
    because: 'the first of two things in the prompt leaves one answer',
    example: 'The government allows no political criticism or ______.',
    holds: (noun) => {
      const { head, place, statement } = noun;
      const { sentence } = statement;
      const first = place.name === 'second' ? tokenAt(sentence.doc, head.head) : head;
      const joined = childrenOf(sentence, first).filter(({ dep }) => dep === 'conj');
      const more = joined.flatMap((other) => childrenOf(sentence, other));
      const two = joined.length === 1 && !more.some(({ dep }) => dep === 'conj');
      return two && rarest(noun) < seldom;
    },
  },
  {
    fault: 'joined',
    doubt: 'noun-apposed',
    because: 'what an apposition says of a rare noun defines it',
    example: 'The ______, an endocrine structure inside the brain, ... (pineal gland)',
    holds: (noun) =>
      rarest(noun) < seldom &&
      noun.statement.pieces[noun.to]?.text === ',' &&
      childrenOf(noun.statement.sentence, noun.head).every(
        ({ dep }) => !/^(?:conj|cc|preconj)$/.test(dep),
      ),
  },
  {
    fault: 'hollow',
    doubt: 'noun-hollow-described',
    because: 'a description that is not everywhere makes a kind of a hollow noun',
    example: 'Most countries have some form of ______. (representative government)',
    holds: (noun) => noun.shape === 'pair' || (described(noun) > 1 && rarest(noun) < familiar),
  },
  {
    fault: 'everyday',
    doubt: 'noun-common',
    because: 'a common word behind its verb may be all that the sentence says',
    example: 'Melatonin release is stimulated by darkness and inhibited by ______. (light)',
    holds: (noun) => noun.place.name !== 'subject' && rarest(noun) < known,
  },
  {
    fault: 'indefinite',
    doubt: 'noun-quantified',
    because: 'of how many something holds does not matter where the kind is rare',
    example: 'Some ______ play a role in changes of consciousness. (circadian rhythms)',
    holds: (noun) =>
      rarest(noun) < seldom &&
      !noun.statement.pieces.slice(noun.from, noun.to).some(({ text }) => isIndefinite(text)) &&
      childrenOf(noun.statement.sentence, noun.head).every(
        ({ i, text }) => i > noun.head.i || !isIndefinite(text) || quantity.test(text),
      ),
  },
  {
    fault: 'tied',
    doubt: 'noun-tied',
    because: 'a rare noun does not follow from what it is of',
    example: 'The ______ of an object is measured by its mass. (inertia)',
    holds: (noun) => rarest(noun) < unheardOf,
  },
  {
    fault: 'light-verb',
    doubt: 'noun-light-object',
    because: 'a rare noun is told by its sentence, whatever the verb',
    example: 'Fatigued people have ______. (insomnia)',
    holds: (noun) => rarest(noun) < unheardOf,
  },
  {
    fault: 'owned',
    doubt: 'noun-owned',
    because: 'a rare noun does not follow from who has it',
    example: 'It measures a person’s ______. (chronotype)',
    holds: (noun) => rarest(noun) < unheardOf,
  },
];

/**
 * What makes a noun with its place doubtful though it may be a key, by name; null where it is none
 * at all.
 */
export function excused(noun: Noun): readonly string[] | null {
  const doubts: string[] = [];
  for (const { name, holds: isFaulty } of faults) {
    if (!isFaulty(noun)) continue;
    const excuse = excuses.find(({ fault, holds }) => fault === name && holds(noun));
    if (!excuse) return null;
    doubts.push(excuse.doubt);
  }
  const { place, statement, to } = noun;
  const inside = place.last === true && !statement.pieces.slice(to).every(isEndMark);
  if (inside && rarest(noun) >= uncommon) return null;
  return [...doubts, ...(inside ? ['noun-inside'] : [])];
}
