// A noun with what belongs to it: descriptions before it, its other half, what it is of.
import type { Fact } from '../../facts/fact.ts';
import type { Piece } from '../../facts/statement.ts';
import type { Lexicon } from '../../language/lexicon/lexicon.ts';
import type { Doc, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, tokenAt } from '../../language/tree.ts';
import { isEndMark } from '../turn.ts';
import { everyday, isHollow, isPlainWord } from './words.ts';

/** Pieces `[from, to)`. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  /** Content words of the head and before it. */
  readonly words: readonly Token[];
  /** `described`: "internal and external stimuli"; `pair`: "reforms and benefits"; `of`: "abolition of slavery". */
  readonly shape: 'plain' | 'described' | 'pair' | 'of';
}

const isPlain = (piece: Piece | undefined, token: Token | undefined) =>
  isPlainWord(piece?.text ?? '') ||
  /^(?:RB[RS]?|JJ[RS]|HYPH)$/.test(token?.tag ?? '') ||
  // "the rebelling colonials": what they did at the time.
  (token?.tag === 'VBG' && token.dep === 'amod');

/** "internal and external stimuli": the second description, or the word that joins it to the first. */
function isJoinedDescription(doc: Doc, token: Token, head: Token): boolean {
  const first = tokenAt(doc, token.head);
  if (first.dep !== 'amod' || first.head !== head.i || first.i >= token.i) return false;
  return token.dep === 'conj' ? token.pos === 'ADJ' : token.text === 'and';
}

/** The noun's phrase: descriptions before it without a break, without article, number or owner. */
function plainPhrase({ statement }: Fact, at: number): NounPhrase | null {
  const { pieces, sentence } = statement;
  const tokenOf = (piece: Piece | undefined) => piece && tokenAt(sentence.doc, piece.first);
  const head = tokenOf(pieces[at]);
  if (!head) return null;
  let from = at;
  while (from > 0) {
    const piece = pieces[from - 1];
    const before = tokenOf(piece);
    if (!piece || !before || piece.written) break;
    const inside =
      before.head > before.i && before.head <= head.i && before.head >= (pieces[from]?.first ?? 0);
    const describes =
      /^(?:amod|compound|nmod|npadvmod|advmod)$/.test(before.dep) && before.pos !== 'DET';
    const hyphen = /^[-–]$/.test(before.text) && !piece.space;
    const joined = isJoinedDescription(sentence.doc, before, head);
    if (!hyphen && !joined && !(inside && describes)) break;
    from--;
  }
  const isTwice = pieces
    .slice(from, at)
    .some(({ first }) => tokenAt(sentence.doc, first).dep === 'conj');
  // "a minor newspaper": that it was minor is not asked for.
  // "deep sea fishing": what is deep is the sea.
  const ofHead = (token: Token | undefined) =>
    token?.head === head.i || /^(?:RB[RS]?|HYPH)$/.test(token?.tag ?? '');
  while (
    from < at &&
    pieces[from + 1]?.text !== 'and' &&
    ofHead(tokenOf(pieces[from])) &&
    isPlain(pieces[from], tokenOf(pieces[from]))
  )
    from++;
  const words = pieces.slice(from, at + 1).flatMap((piece) => {
    const token = tokenOf(piece);
    return token && /^(?:NOUN|ADJ|VERB|PROPN)$/.test(token.pos) ? [token] : [];
  });
  return { from, to: at + 1, head, words, shape: isTwice ? 'described' : 'plain' };
}

/** With the one thing it is joined to, where both stand side by side and nothing follows. */
function pairFrom(fact: Fact, phrase: NounPhrase): NounPhrase | null {
  const { pieces, sentence } = fact.statement;
  const joined = childrenOf(sentence, phrase.head).filter(({ dep }) => dep === 'conj');
  const [other] = joined;
  if (joined.length !== 1 || other?.pos !== 'NOUN' || pieces[phrase.to]?.text !== 'and')
    return null;
  const at = pieces.findIndex(({ first }) => first === other.i);
  const second = at < 0 ? null : plainPhrase(fact, at);
  const alone = childrenOf(sentence, other).every(({ i, dep }) => i < other.i && dep !== 'det');
  if (second?.from !== phrase.to + 1 || !alone || isHollow(other)) return null;
  return { ...phrase, to: second.to, shape: 'pair' };
}

/** With what it is of, where that is a common noun and ends the statement. */
function ofFrom(fact: Fact, phrase: NounPhrase, lexicon: Lexicon): NounPhrase | null {
  const { pieces, sentence } = fact.statement;
  const of = pieces[phrase.to];
  const preposition = of && tokenAt(sentence.doc, of.first);
  if (of?.text !== 'of' || preposition?.head !== phrase.head.i) return null;
  const { end } = extentOf(sentence, preposition);
  const to = pieces.findLastIndex((piece) => piece.end <= end && !isEndMark(piece)) + 1;
  const behind = pieces.slice(phrase.to + 1, to).map(({ first }) => tokenAt(sentence.doc, first));
  const common = behind.every(({ tag }) => /^(?:NNS?|JJ|HYPH)$/.test(tag));
  const last = pieces.slice(to).every(isEndMark);
  const rare = behind.some(({ lemma }) => lexicon.frequency(lemma.toLowerCase()) < everyday);
  return common && last && rare ? { ...phrase, to, shape: 'of' } : null;
}

/** The phrase around the noun at piece `at`, as long as belongs together. */
export function phraseAt(fact: Fact, at: number, lexicon: Lexicon): NounPhrase | null {
  const phrase = plainPhrase(fact, at);
  return phrase && (pairFrom(fact, phrase) ?? ofFrom(fact, phrase, lexicon) ?? phrase);
}
