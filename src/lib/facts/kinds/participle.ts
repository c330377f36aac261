// "X, published in 1738," "Born in England, X ..." and "..., receiving his doctorate" as clauses with a verb.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isPast, subjectOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { beforeJoint, isClosed, nameBefore, textAt, type Clause, type Stretch } from '../clause.ts';
import { mayBePerson } from '../bound.ts';
import { isNegated, modalityOf } from '../modality.ts';
import { repeatedSubject } from './coordinated.ts';
import irregularPasts from './irregular-pasts.json' with { type: 'json' };
import { linkAt } from './apposition.ts';
import { isDoerOfAside } from './relative.ts';

const irregular: ReadonlyMap<string, string> = new Map(Object.entries(irregularPasts));

/** "changing" as "changed": the -ing form has the doubled letter and has lost the e already. */
function pastOf({ lemma, text }: Token): string | null {
  const past = irregular.get(lemma);
  if (past !== undefined) return past;
  const stem = /^(\p{L}{2,})ing$/u.exec(text.toLowerCase())?.[1];
  if (stem === undefined) return null;
  return `${/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem}ed`;
}

/** What the whole event does, and not its subject: "..., making it the largest". */
const ofEvent =
  /^(?:be|make|allow|cause|lead|leave|bring|result|include|follow|give|mean|enable|force|help|mark|create|raise|let|prompt|prevent|require|ensure|show|reflect|suggest|indicate|add|base|depend|accord|regard|concern|contribute|spark|trigger|range|end|have|involve|put|set|turn|keep|hope?|try|attempt|seek|lack|need)$/;

/** What lasts as long as its sentence is true; what else was done is past. */
const lasting = /^(?:locate|situate|base|know|call|compose|make)$/;

/** "Hydrodynamica, published in 1738, ..." */
function ofName(sentence: Sentence, verb: Token): readonly Clause[] {
  const name = tokenAt(sentence.doc, verb.head);
  const { first, end } = extentOf(sentence, verb);
  const opens = verb.i === first && textAt(sentence, first - 1) === ',';
  const whole = verb.tag === 'VBN' && name.tag === 'NNP' && end - first > 2;
  const subject = opens && whole ? nameBefore(sentence, name, first - 1) : null;
  const link: Stretch | null = lasting.test(verb.lemma)
    ? linkAt(sentence, first - 1)
    : [first - 1, first, 'was'];
  if (!subject || !link || isDoerOfAside(sentence, name)) return [];
  // "hosted Erdoğan in Moscow, followed by a trip": behind more than a name it may go with the verb.
  const alone =
    verb.lemma !== 'follow' &&
    tokensOf(sentence).every(
      ({ i, pos }) => i < subject[0] || i >= subject[1] || /^(?:PROPN|DET)$/.test(pos),
    );
  return alone && isClosed(sentence, end)
    ? [
        {
          kind: 'participle',
          stretches: [subject, link, [first, end]],
          verb,
          doubts: ['participle'],
        },
      ]
    : [];
}

/** The verb a participle stands beside, where that tells of something that happened. */
function mainBeside(sentence: Sentence, verb: Token): { main: Token; subject: Stretch } | null {
  let main = tokenAt(sentence.doc, verb.head);
  const tense = childrenOf(sentence, main).find(({ dep }) => /^aux/.test(dep)) ?? main;
  const happened = isPast(sentence, main) && !/^had$/i.test(tense.text);
  if (!happened || modalityOf(sentence, main) !== 'fact' || isNegated(sentence, main)) return null;
  for (let n = 0; !subjectOf(sentence, main) && main.dep === 'conj' && n < 4; n++)
    main = tokenAt(sentence.doc, main.head);
  const subject = subjectOf(sentence, main);
  const told = subject && /^(?:NOUN|PROPN|PRON)$/.test(subject.pos) && subject.dep !== 'expl';
  const stretch = told ? repeatedSubject(sentence, subject) : null;
  // "The event was attended by gamers, watching ...": not the event watches.
  const passive = subject?.dep === 'nsubjpass' && !mayBePerson(subject) && subject.pos !== 'PRON';
  if (passive) return null;
  // "which, receiving ...": a relative clause's subject says nothing by itself.
  return stretch && !/^W/.test(tokenAt(sentence.doc, stretch[0]).tag)
    ? { main, subject: stretch }
    : null;
}

/** "Born in England, Norton ...": the passive is told with "was". */
function opening(sentence: Sentence, verb: Token): readonly Clause[] {
  const { first, end } = extentOf(sentence, verb);
  const comma = textAt(sentence, end) === ',' || textAt(sentence, end - 1) === ',';
  const beside = first === sentence.first && comma ? mainBeside(sentence, verb) : null;
  if (!beside || end - first < 3) return [];
  const { subject } = beside;
  // Between the comma and the verb stands the subject alone.
  const next = tokensOf(sentence).find(({ i, text }) => i >= end && text !== ',');
  if (next?.i !== subject[0]) return [];
  const mark = textAt(sentence, end - 1) === ',' ? end - 1 : end;
  const rest: Stretch = [verb.i + 1, mark];
  const many = /Number=Plur/.test(subjectOf(sentence, beside.main)?.morph ?? '');
  if (verb.tag === 'VBN' && verb.i === first)
    return [
      {
        kind: 'participle',
        stretches: [subject, [mark, mark + 1, many ? 'were' : 'was'], [first, mark]],
        verb,
        doubts: ['participle', 'participle-opening'],
      },
    ];
  return active(sentence, verb, first, rest, subject, 'participle-opening');
}

/** The clause a present participle stands for, told in the past. */
function active(
  sentence: Sentence,
  verb: Token,
  first: number,
  rest: Stretch,
  subject: Stretch,
  doubt: string,
): readonly Clause[] {
  const past = verb.tag === 'VBG' && !ofEvent.test(verb.lemma) ? pastOf(verb) : null;
  if (past === null || verb.lemma === 'have') return [];
  // "receiving his doctorate and then teaching": the second would need a past of its own.
  const second = childrenOf(sentence, verb).find(({ dep, tag }) => dep === 'conj' && tag === 'VBG');
  const end = second ? beforeJoint(sentence, extentOf(sentence, second).first) : rest[1];
  // "praying and weeping": of two the first says little alone.
  if (end <= rest[0] || sentence.doc.tokens[rest[0]]?.dep === 'cc') return [];
  const adverb: readonly Stretch[] = first < verb.i ? [[first, verb.i]] : [];
  return [
    {
      kind: 'participle',
      stretches: [subject, ...adverb, [verb.i, verb.i + 1, past], [rest[0], end]],
      verb,
      doubts: ['participle', doubt],
    },
  ];
}

/** "In 2013, Holt played in 26 games, hitting .203": the date before the subject holds for both. */
function datedOpening(sentence: Sentence, end: number): readonly Stretch[] {
  const before = tokensOf(sentence).filter(({ i }) => i < end);
  const dated = before[0]?.dep === 'prep' && before.some(({ entType }) => entType === 'DATE');
  return dated && before.length <= longestOpening ? [[sentence.first, end]] : [];
}

const longestOpening = 6;

/** "He returned to the US, receiving his doctorate in 1961." */
function closing(sentence: Sentence, verb: Token): readonly Clause[] {
  const { first, end } = extentOf(sentence, verb);
  const opens =
    textAt(sentence, first - 1) === ',' &&
    verb.i - first <= 1 &&
    // "a nomadic, seafaring people": behind an adjective it may be one itself.
    textAt(sentence, first - 2) !== '' &&
    tokenAt(sentence.doc, first - 2).pos !== 'ADJ' &&
    (first === verb.i || tokenAt(sentence.doc, first).pos === 'ADV');
  const beside = opens && isClosed(sentence, end) ? mainBeside(sentence, verb) : null;
  if (!beside || verb.i < beside.main.i || end - first < 3) return [];
  const clauses = active(
    sentence,
    verb,
    first,
    [verb.i + 1, end],
    beside.subject,
    'participle-closing',
  );
  const dated = datedOpening(sentence, beside.subject[0]);
  return clauses.map((clause) => ({ ...clause, stretches: [...dated, ...clause.stretches] }));
}

export function participle(sentence: Sentence, verb: Token): readonly Clause[] {
  if (verb.dep === 'acl') return ofName(sentence, verb);
  // With a subject or a conjunction of its own it is no bare participle.
  const own = childrenOf(sentence, verb).some(
    ({ dep, i }) => /^(?:nsubj|nsubjpass|mark|aux|auxpass|neg|csubj)$/.test(dep) && i < verb.i,
  );
  return own ? [] : [...opening(sentence, verb), ...closing(sentence, verb)];
}
