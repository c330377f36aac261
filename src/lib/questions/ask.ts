// Asking outright: one adjunct moved out of its place, the auxiliary before the subject.
import type { Fact } from '../facts/fact.ts';
import { capitalised, cut, textOfPieces, type Piece } from '../facts/statement.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Token } from '../language/reading.ts';
import type { Form } from './candidate.ts';
import type { Key, KeyClass } from './keys.ts';

interface Asking {
  readonly of: readonly KeyClass[];
  readonly form: Form;
  readonly words: string;
  /** The preposition that goes away with the key. */
  readonly preposition: RegExp;
  /** The auxiliary it needs, where not every tense goes with it. */
  readonly auxiliary?: RegExp;
  readonly reason: string;
  readonly example: string;
}

const askings: readonly Asking[] = [
  {
    of: ['day'],
    form: 'when',
    words: 'On what date',
    preposition: /^on$/i,
    reason: 'the day is known, so the day is asked',
    example: 'On what date was L’Enfant wounded at Savannah?',
  },
  {
    of: ['month'],
    form: 'when',
    words: 'In what month and year',
    preposition: /^in$/i,
    reason: 'no finer than the article is',
    example: 'In what month and year was Bernoulli elected a Fellow?',
  },
  {
    of: ['year'],
    form: 'when',
    words: 'In what year',
    preposition: /^in$/i,
    reason: 'no finer than the article is',
    example: 'In what year did Gordon visit England?',
  },
  {
    of: ['city'],
    form: 'which-place',
    words: 'In which city',
    preposition: /^in$/i,
    reason: 'the gazetteer knows that it is a city',
    example: 'In which city was L’Enfant born?',
  },
  {
    of: ['country'],
    form: 'which-place',
    words: 'In which country',
    preposition: /^in$/i,
    reason: 'the gazetteer knows that it is a country',
    example: 'In which country did he die?',
  },
  {
    of: ['day', 'month', 'year'],
    form: 'when',
    words: 'Since when',
    preposition: /^since$/i,
    auxiliary: /^(?:has|have)$/,
    reason: 'what still goes on is asked for its start',
    example: 'Since when has Germany been divided?',
  },
];

/** "on" + key, alone in a phrase that hangs on the verb: pieces `[from, to)`. */
function phraseOf(
  { statement }: Fact,
  key: Key,
  asking: Asking,
  verb: Token,
): { from: number; to: number } | null {
  const { pieces, sentence } = statement;
  const head = pieces[key.from];
  if (!head) return null;
  const writtenWhole = /^(?:on|in) /i.test(head.text);
  const from = writtenWhole ? key.from : key.from - 1;
  const preposition = pieces[from];
  if (!preposition) return null;
  if (!writtenWhole && !asking.preposition.test(preposition.text)) return null;
  if (writtenWhole) return { from, to: key.to };
  return tokenAt(sentence.doc, preposition.first).head === verb.i ? { from, to: key.to } : null;
}

/** Lemmas that the analyser cuts to one l: "installed" is of "install". */
const doubled = /^(?:instal|reinstal|enrol|fulfil|instil|distil|enthral|appal)$/;

const baseOf = ({ lemma }: Token) => (doubled.test(lemma) ? `${lemma}l` : lemma);

function auxiliaryOf(
  verb: Token,
  auxiliaries: readonly Token[],
  pieces: readonly Piece[],
): { word: string; moved: Token | null; verb: string } | null {
  const shown = (token: Token) => pieces.find(({ first }) => first === token.i)?.text ?? token.text;
  const [first] = auxiliaries;
  // "In what year had he": the past perfect asks for its other half.
  if (first && /^had$/i.test(first.text)) return null;
  if (first) return { word: shown(first).toLowerCase(), moved: first, verb: verb.text };
  if (verb.lemma === 'be') return { word: shown(verb).toLowerCase(), moved: verb, verb: '' };
  if (verb.tag === 'VBD') return { word: 'did', moved: null, verb: baseOf(verb) };
  if (verb.tag === 'VBZ') return { word: 'does', moved: null, verb: verb.lemma };
  if (verb.tag === 'VBP') return { word: 'do', moved: null, verb: baseOf(verb) };
  return null;
}

/** The statement's verb: what its subject, first in line, hangs on. */
export function verbOf({ statement }: Fact): Token | null {
  const { sentence, pieces } = statement;
  const present = new Set(pieces.map(({ first }) => first));
  const verbs = pieces
    .map(({ first }) => tokenAt(sentence.doc, first))
    .filter((token) => /^(?:VERB|AUX)$/.test(token.pos) && subjectOf(sentence, token) !== null);
  return verbs.find(({ head, i }) => !present.has(head) || head === i) ?? null;
}

function lowered(piece: Piece, token: Token): Piece {
  const stays =
    piece.written || token.pos === 'PROPN' || token.text === 'I' || token.entType !== '';
  return stays ? piece : { ...piece, text: piece.text[0]?.toLowerCase() + piece.text.slice(1) };
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
  const { pieces, sentence } = fact.statement;
  const verb = verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (!verb || !subject || subject.dep === 'expl') return null;
  const found = askings
    .filter(({ of }) => of.includes(key.kind))
    .map((asking) => ({ asking, phrase: phraseOf(fact, key, asking, verb) }))
    .find(({ phrase }) => phrase !== null);
  if (!found?.phrase) return null;
  const { asking, phrase } = found;
  // Another verb on the same subject would need its form changed as well.
  if (childrenOf(sentence, verb).some(({ dep, i }) => dep === 'conj' && i > verb.i)) return null;
  const atEnd = pieces.slice(phrase.to).every(({ text }) => /^[.!?]$/.test(text));
  const comma = pieces[phrase.to]?.text === ',';
  if (!atEnd && phrase.from !== 0) return null;
  const rest = cut(pieces, phrase.from, phrase.to + (phrase.from === 0 && comma ? 1 : 0)).filter(
    ({ text }, i, all) => !(i === all.length - 1 && /^[.!?]$/.test(text)),
  );
  // "in 1872 and, with success, in 1873": set off by a comma, or beside another year, it is a part.
  const setOff = phrase.from > 0 && pieces[phrase.from - 1]?.text === ',';
  if (setOff || (key.iso !== null && /\b\d{4}\b/.test(textOfPieces(rest)))) return null;
  const auxiliaries = childrenOf(sentence, verb).filter(
    ({ dep, i }) => /^aux/.test(dep) && i < verb.i,
  );
  const moved = auxiliaryOf(verb, auxiliaries, pieces);
  if (!moved || asking.auxiliary?.test(moved.word) === false) return null;
  const { first, end } = extentOf(sentence, subject);
  const subjectFrom = rest.findIndex((piece) => piece.first >= first);
  let subjectTo = subjectFrom;
  while (subjectTo < rest.length && (rest[subjectTo]?.end ?? Infinity) <= end) subjectTo++;
  // The subject must open what is left, and the verb must follow it at once.
  if (subjectFrom !== 0 || subjectTo === 0) return null;
  const next = rest[subjectTo];
  if (!next || ![verb.i, ...auxiliaries.map(({ i }) => i)].includes(next.first)) return null;
  const tail = rest
    .slice(subjectTo)
    .filter(({ first: i }) => i !== moved.moved?.i)
    .map((piece) => (piece.first === verb.i ? { ...piece, text: moved.verb } : piece));
  const opening = rest
    .slice(0, subjectTo)
    .map((piece, i) => (i === 0 ? lowered(piece, tokenAt(sentence.doc, piece.first)) : piece));
  const last = opening.at(-1);
  if (last) opening[opening.length - 1] = { ...last, space: true };
  const text = textOfPieces([...opening, ...tail]).replace(/[\s,;:–—-]+$/, '');
  return { form: asking.form, prompt: `${asking.words} ${moved.word} ${text}?` };
}

/** "Who ...?" for a person that opens the statement as its subject. */
export function askWho(fact: Fact, key: Key): string | null {
  const { pieces, sentence } = fact.statement;
  const verb = verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (key.kind !== 'person' || key.from !== 0 || !verb || !subject || fact.asked) return null;
  const { first, end } = extentOf(sentence, subject);
  if (pieces[0]?.first !== first || pieces[key.to - 1]?.end !== end) return null;
  if (/^(?:VBP)$/.test(verb.tag) || verb.lemma === 'be') return null;
  const rest = pieces
    .slice(key.to)
    .filter(({ text }, i, all) => !(i === all.length - 1 && /^[.!?]$/.test(text)));
  return capitalised(`who ${textOfPieces(rest).replace(/[\s,;:–—-]+$/, '')}?`);
}
