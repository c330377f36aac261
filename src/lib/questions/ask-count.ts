// Asking outright for numbers: "How many ...?", "What percentage of ...?", "How much ...?"
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { isEndMark, open, turned, verbOf, type PieceRange } from './turn.ts';

/** Verbs whose object may be a sum: "How much did it cost?" */
const paying =
  /^(?:cost|pay|spend|earn|raise|donate|receive|invest|lose|charge|owe|win|save|total)$/;

/** What makes a number less than exact stands before it. */
const bounding =
  /^(?:about|around|over|under|than|least|most|nearly|almost|approximately|some|roughly|to|only|just|between|another|the|first|last|these|those|his|her|its|their)$/i;

const questionWords = (key: Key) => (key.kind === 'percent' ? 'What percentage' : 'How many');

/** The thing counted, with what stands between number and noun: pieces `[key.from, to)`. */
function countedBy({ statement }: Fact, key: Key): { noun: Token; phrase: PieceRange } | null {
  const { pieces, sentence } = statement;
  const last = pieces[key.to - 1];
  const number = last && tokenAt(sentence.doc, last.first);
  if (!number) return null;
  if (key.kind === 'percent') {
    const [of, ...behind] = pieces.slice(key.to);
    if (of?.text !== 'of') return null;
    const at = behind.findIndex(({ first }) => tokenAt(sentence.doc, first).dep === 'pobj');
    return at < 0 ? null : { noun: number, phrase: { from: key.from, to: key.to + at + 2 } };
  }
  const noun = tokenAt(sentence.doc, number.head);
  const at = pieces.findIndex(({ first }) => first === noun.i);
  const counts =
    number.dep === 'nummod' && at >= key.to && at - key.to < 3 && /^NNP?S$|^NN$/.test(noun.tag);
  const plural = noun.tag === 'NNS' || /^people$/.test(noun.text);
  return counts && plural ? { noun, phrase: { from: key.from, to: at + 1 } } : null;
}

function askSum(fact: Fact, key: Key, verb: Token): string | null {
  const { pieces, sentence } = fact.statement;
  const tokens = pieces.slice(key.from, key.to).map(({ first }) => tokenAt(sentence.doc, first));
  const isObject = tokens.some(
    ({ dep, head }) => /^(?:dobj|npadvmod|attr)$/.test(dep) && head === verb.i,
  );
  if (!isObject || !paying.test(verb.lemma)) return null;
  const question = turned(fact, key, 'object');
  return question && `How much ${question.auxiliary} ${question.rest}?`;
}

/** "There are seven floors." becomes "How many floors are there?" */
function askThere({ statement }: Fact, phrase: PieceRange, words: string): string | null {
  const { pieces, sentence } = statement;
  const [there, be] = pieces;
  if (!/^there$/i.test(there?.text ?? '') || phrase.from !== 2 || !be) return null;
  if (tokenAt(sentence.doc, be.first).lemma !== 'be') return null;
  const rest = pieces.slice(phrase.to).filter((piece) => !isEndMark(piece));
  if (rest.some(({ text }) => /^(?:[,;:]|which|who|that)$/.test(text))) return null;
  return `${open(`${words} ${be.text} there ${textOfPieces(rest)}`)}?`;
}

/** The question for a number, a share or a sum; null where the word order would not be certain. */
export function askCount(fact: Fact, key: Key): string | null {
  if (!/^(?:number|percent|money)$/.test(key.kind)) return null;
  const verb = verbOf(fact);
  const { pieces, sentence } = fact.statement;
  if (!verb || bounding.test(pieces[key.from - 1]?.text ?? '')) return null;
  if (key.kind === 'money') return askSum(fact, key, verb);
  const counted = countedBy(fact, key);
  if (!counted) return null;
  const { noun } = counted;
  const phrase = { ...counted.phrase };
  // "70 members of the council" are asked for as a whole.
  const of = childrenOf(sentence, noun).find(({ text, dep }) => text === 'of' && dep === 'prep');
  if (of && pieces.some(({ first }) => first === of.i) && key.kind === 'number') {
    if (pieces[phrase.to]?.first !== of.i) return null;
    const { end } = extentOf(sentence, of);
    while ((pieces[phrase.to]?.end ?? Infinity) <= end) phrase.to++;
  }
  const words = `${questionWords(key)} ${textOfPieces(pieces.slice(key.to, phrase.to))}`;
  const subject = subjectOf(sentence, verb);
  if (phrase.from === 0 && subject?.i === noun.i) {
    if (pieces[phrase.to]?.text === ',') return null;
    const rest = pieces
      .slice(phrase.to)
      .filter((piece, i, all) => !(i === all.length - 1 && isEndMark(piece)));
    return `${words} ${open(textOfPieces(rest))}?`;
  }
  if (noun.dep === 'attr' && subject?.dep === 'expl' && phrase.from > 1)
    return askThere(fact, phrase, words);
  // "40 seats that it had lost": the clause would go with the wrong word.
  if (childrenOf(sentence, noun).some(({ dep }) => /^(?:relcl|acl|conj|appos)$/.test(dep)))
    return null;
  const above = tokenAt(sentence.doc, noun.head);
  if (noun.dep === 'dobj' && above.i === verb.i) {
    const question = turned(fact, phrase, 'object');
    return question && `${words} ${question.auxiliary} ${question.rest}?`;
  }
  const preposition = pieces[phrase.from - 1];
  if (noun.dep !== 'pobj' || above.head !== verb.i || preposition?.first !== above.i) return null;
  if (!/^(?:in|at|to|from|by)$/i.test(above.text)) return null;
  const question = turned(fact, { from: phrase.from - 1, to: phrase.to });
  const lead = above.text[0]?.toUpperCase() + above.text.slice(1).toLowerCase();
  const asked = words[0]?.toLowerCase() + words.slice(1);
  return question && `${lead} ${asked} ${question.auxiliary} ${question.rest}?`;
}
