// Asking outright for a time, a place or a person: one phrase moved out of its place.
import type { Fact } from '../facts/fact.ts';
import { capitalised, textOfPieces } from '../facts/statement.ts';
import { extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Token } from '../language/reading.ts';
import type { Form } from './candidate.ts';
import type { Key, KeyClass } from './keys.ts';
import { isEndMark, open, turned, verbOf } from './turn.ts';

interface Asking {
  readonly of: readonly KeyClass[];
  readonly form: Form;
  /** The question word behind the preposition, which comes first. */
  readonly words: string;
  /** The preposition that moves to the front with the question word. */
  readonly preposition: RegExp;
  /** The auxiliary it needs, where not every tense goes with it. */
  readonly auxiliary?: RegExp;
  readonly because: string;
  readonly example: string;
}

const askings: readonly Asking[] = [
  {
    of: ['day'],
    form: 'when',
    words: 'what date',
    preposition: /^on$/i,
    because: 'the day is known, so the day is asked',
    example: 'On what date was L’Enfant wounded at Savannah?',
  },
  {
    of: ['month'],
    form: 'when',
    words: 'what month and year',
    preposition: /^in$/i,
    because: 'no finer than the article is',
    example: 'In what month and year was Bernoulli elected a Fellow?',
  },
  {
    of: ['year'],
    form: 'when',
    words: 'what year',
    preposition: /^in$/i,
    because: 'no finer than the article is',
    example: 'In what year did Gordon visit England?',
  },
  {
    of: ['decade'],
    form: 'when',
    words: 'what decade',
    preposition: /^in$/i,
    because: 'no finer than the article is',
    example: 'In what decade was Mérida founded?',
  },
  {
    of: ['city'],
    form: 'which-place',
    words: 'which city',
    preposition: /^(?:in|to|from|near)$/i,
    because: 'the gazetteer knows that it is a city',
    example: 'In which city was L’Enfant born?',
  },
  {
    of: ['country'],
    form: 'which-place',
    words: 'which country',
    preposition: /^(?:in|to|from|with|against|by)$/i,
    because: 'the gazetteer knows that it is a country',
    example: 'In which country did he die?',
  },
  {
    of: ['day', 'month', 'year'],
    form: 'when',
    words: 'when',
    preposition: /^since$/i,
    auxiliary: /^(?:has|have)$/,
    because: 'what still goes on is asked for its start',
    example: 'Since when has Germany been divided?',
  },
];

/** "on" + key, alone in a phrase that hangs on the verb: pieces `[from, to)`. */
function phraseOf(
  { statement }: Fact,
  key: Key,
  preposition: RegExp,
  verb: Token,
): { from: number; to: number; preposition: string } | null {
  const { pieces, sentence } = statement;
  const head = pieces[key.from];
  if (!head) return null;
  // A date written out brings its preposition along.
  const written = /^(?:on|in)(?= )/i.exec(head.text)?.[0];
  if (written !== undefined) return { from: key.from, to: key.to, preposition: written };
  const article = /^the$/i.test(pieces[key.from - 1]?.text ?? '') ? 1 : 0;
  const from = key.from - 1 - article;
  const before = pieces[from];
  if (!before || !preposition.test(before.text)) return null;
  // "early in 2016", "only in Basel": the adverb would be left behind.
  if (
    /^(?:early|late|later|earlier|only|even|just|again|back|sometime)$/i.test(
      pieces[from - 1]?.text ?? '',
    )
  )
    return null;
  const hangs = tokenAt(sentence.doc, before.first).head === verb.i;
  return hangs ? { from, to: key.to, preposition: before.text } : null;
}

/**
 * The question about a key that stands in an adjunct of its own at the start or the end of the
 * statement: "On what date did ...?" Null where moving it could go wrong.
 */
export function askFor(
  fact: Fact,
  key: Key,
): { readonly form: Form; readonly prompt: string } | null {
  if (fact.asked) {
    const form = fact.asked.kind === 'person' ? 'who' : 'when';
    return fact.asked.outright === null ? null : { form, prompt: fact.asked.outright };
  }
  const verb = verbOf(fact);
  if (!verb) return null;
  const found = askings
    .filter(({ of }) => of.includes(key.kind))
    .map((asking) => ({ asking, phrase: phraseOf(fact, key, asking.preposition, verb) }))
    .find(({ phrase }) => phrase !== null);
  if (!found?.phrase) return null;
  const { asking, phrase } = found;
  const question = turned(fact, phrase);
  if (!question || asking.auxiliary?.test(question.auxiliary) === false) return null;
  // Beside another year, it is a part.
  if (key.iso !== null && /\b\d{4}\b/.test(question.rest)) return null;
  const words = `${phrase.preposition.toLowerCase()} ${asking.words}`;
  return {
    form: asking.form,
    prompt: `${capitalised(words)} ${question.auxiliary} ${question.rest}?`,
  };
}

/** "Who ...?" for a person that opens the statement as its subject. */
export function askWho(fact: Fact, key: Key): string | null {
  const { pieces, sentence } = fact.statement;
  const verb = verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (key.kind !== 'person' || key.from !== 0 || !verb || !subject || fact.asked) return null;
  // "Adam Air Flight 574" is nobody, whatever it was taken for.
  if (/\d/.test(key.text)) return null;
  const { first, end } = extentOf(sentence, subject);
  if (pieces[0]?.first !== first || pieces[key.to - 1]?.end !== end) return null;
  if (/^(?:VBP)$/.test(verb.tag) || verb.lemma === 'be') return null;
  const rest = pieces
    .slice(key.to)
    .filter((piece, i, all) => !(i === all.length - 1 && isEndMark(piece)));
  return capitalised(`who ${open(textOfPieces(rest))}?`);
}
