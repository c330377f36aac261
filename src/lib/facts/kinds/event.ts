// "after Wellington's death in 1852" as "Wellington died in 1852": events told by a noun.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { textAt, type Clause, type Stretch } from '../clause.ts';

interface Event {
  readonly noun: string;
  readonly told: string;
  /** Prepositions of what is told with it. */
  readonly keeps: RegExp;
  readonly example: string;
}

const when = ['in', 'on', 'at'];
const keeping = (...words: readonly string[]) =>
  new RegExp(`^(?:${[...when, ...words].join('|')})$`);

const events: readonly Event[] = [
  { noun: 'death', told: 'died', keeps: keeping('from'), example: 'Byron’s death in 1824' },
  { noun: 'birth', told: 'was born', keeps: keeping(), example: 'Ada’s birth in 1815' },
  { noun: 'arrival', told: 'arrived', keeps: keeping('from'), example: 'Cook’s arrival in Hawaii' },
  {
    noun: 'return',
    told: 'returned',
    keeps: keeping('to', 'from'),
    example: 'Lenin’s return to Russia',
  },
  {
    noun: 'move',
    told: 'moved',
    keeps: keeping('to', 'from'),
    example: 'Einstein’s move to Berlin',
  },
  {
    noun: 'trip',
    told: 'travelled',
    keeps: keeping('to', 'from'),
    example: 'Zarif’s trip to Ankara',
  },
  { noun: 'visit', told: 'paid a visit', keeps: keeping('to'), example: 'Nixon’s visit to China' },
  {
    noun: 'resignation',
    told: 'resigned',
    keeps: keeping('as', 'from'),
    example: 'Nixon’s resignation in 1974',
  },
  {
    noun: 'retirement',
    told: 'retired',
    keeps: keeping('as', 'from'),
    example: 'Fillmore’s retirement in 1994',
  },
  {
    noun: 'appointment',
    told: 'was appointed',
    keeps: keeping('as', 'to'),
    example: 'Gordon’s appointment as general',
  },
  {
    noun: 'election',
    told: 'was elected',
    keeps: keeping('as', 'to'),
    example: 'Polk’s election as president',
  },
  {
    noun: 'defeat',
    told: 'was defeated',
    keeps: keeping('by'),
    example: 'Santa Anna’s defeat at San Jacinto',
  },
  {
    noun: 'independence',
    told: 'became independent',
    keeps: keeping('from'),
    example: 'Mexico’s independence from Spain in 1821',
  },
];

const byNoun = new Map(events.map((event) => [event.noun, event]));

/** What is told has happened: "planned Zarif's trip" may not have come to it. */
const behind = /^(?:after|since|following|until|by|during|with|on|before|at|to|from)$/i;

export function event(sentence: Sentence, noun: Token): readonly Clause[] {
  const row = noun.tag === 'NN' && noun.dep === 'pobj' ? byNoun.get(noun.lemma) : undefined;
  if (!row || !behind.test(tokenAt(sentence.doc, noun.head).text)) return [];
  const owner = childrenOf(sentence, noun).find(
    ({ dep, pos }) => dep === 'poss' && pos === 'PROPN',
  );
  if (!owner) return [];
  const { first, end } = extentOf(sentence, owner);
  const kept = childrenOf(sentence, noun).filter(
    ({ dep, text, i }) => dep === 'prep' && i > noun.i && row.keeps.test(text),
  );
  const [from] = kept;
  const last = kept.at(-1);
  const bare = noun.i === end && /^['’]s?$/.test(textAt(sentence, end - 1));
  if (!from || !last || !bare || from.i !== noun.i + 1) return [];
  const rest: Stretch = [from.i, extentOf(sentence, last).end];
  const plain = tokensOf(sentence).every(
    ({ i, text }) => i < rest[0] || i >= rest[1] || !/^[()"“”;:]$/.test(text),
  );
  return plain
    ? [
        {
          kind: 'event',
          stretches: [[first, end - 1], [noun.i, noun.i + 1, row.told], rest],
          verb: noun,
          doubts: ['event'],
        },
      ]
    : [];
}
