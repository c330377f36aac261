// Turning a statement round: what is left without the key, its auxiliary before its subject.
import type { Fact } from '../facts/fact.ts';
import { cut, textOfPieces, type Piece } from '../facts/statement.ts';
import { kept } from '../language/kept.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';

/** The statement's verb: what its subject, first in line, hangs on. */
export const verbOf = kept(({ statement }: Fact): Token | null => {
  const { sentence, pieces } = statement;
  const present = new Set(pieces.map(({ first }) => first));
  const verbs = pieces
    .map(({ first }) => tokenAt(sentence.doc, first))
    .filter((token) => /^(?:VERB|AUX)$/.test(token.pos) && subjectOf(sentence, token) !== null);
  return verbs.find(({ head, i }) => !present.has(head) || head === i) ?? null;
});

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

function lowered(piece: Piece, token: Token, next: Piece | undefined): Piece {
  // "The Quasi-War": an article opens the sentence, though it is taken into the name.
  const isName = token.entType !== '' && token.tag !== 'DT';
  // "Climb Up the 50": a title that opens with a verb.
  const isTitle = /^(?:VERB|ADP|ADV)$/.test(token.pos) && /^\p{Lu}/u.test(next?.text ?? '');
  const stays = piece.written || token.pos === 'PROPN' || token.text === 'I' || isName || isTitle;
  return stays ? piece : { ...piece, text: piece.text[0]?.toLowerCase() + piece.text.slice(1) };
}

export const isEndMark = ({ text }: Piece) => /^[.!?]$/.test(text);

/** Without the full stop and what else a question does not end in. */
export const open = (text: string) =>
  text.replace(/[\s,;:.–—-]+$/, '').replace(/[.,](?=["”]$)/, '');

/** Pieces `[from, to)` of a statement. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/** A question's words behind its question word, the auxiliary apart. */
interface Turned {
  readonly auxiliary: string;
  readonly rest: string;
}

/**
 * The statement without pieces `[from, to)`, turned round: "did" and "Gordon visit England". They must
 * stand at its start or its end, or be the object of its verb. Null where moving could go wrong.
 */
export function turned(
  fact: Fact,
  { from, to }: PieceRange,
  place: 'edge' | 'object' = 'edge',
): Turned | null {
  const { pieces, sentence } = fact.statement;
  const verb = verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (!verb || !subject || subject.dep === 'expl') return null;
  // "were a fleet of ships hiding in the harbor sunk?": two verbs on end are stumbled over.
  if (childrenOf(sentence, subject).some(({ dep, tag }) => dep === 'acl' && tag === 'VBG'))
    return null;
  // Another verb on the same subject would need its form changed as well.
  if (childrenOf(sentence, verb).some(({ dep, i }) => dep === 'conj' && i > verb.i)) return null;
  const atEnd = pieces.slice(to).every(isEndMark);
  // "covers 12,200 km², a bit more than Jamaica": what the comma adds was said of the key.
  if (place === 'object' && pieces[to]?.text === ',') return null;
  if (!atEnd && from !== 0 && place === 'edge') return null;
  const comma = pieces[to]?.text === ',';
  const rest = cut(pieces, from, to + (from === 0 && comma ? 1 : 0)).filter(
    (piece, i, all) => !(i === all.length - 1 && isEndMark(piece)),
  );
  // "in 1872 and, with success, in 1873": what a comma sets off is a part.
  if (from > 0 && pieces[from - 1]?.text === ',') return null;
  const auxiliaries = childrenOf(sentence, verb).filter(
    ({ dep, i }) => /^aux/.test(dep) && i < verb.i,
  );
  const moved = auxiliaryOf(verb, auxiliaries, pieces);
  // "’s" cannot stand before its subject.
  if (!moved || !/^\p{L}+$/u.test(moved.word)) return null;
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
    .map((piece, i, all) =>
      i === 0 ? lowered(piece, tokenAt(sentence.doc, piece.first), all[1]) : piece,
    );
  const last = opening.at(-1);
  if (last) opening[opening.length - 1] = { ...last, space: true };
  // "In which city was L'Enfant?": the verb had nothing but what was asked for.
  if (!tail.some(({ text }) => /\p{L}/u.test(text))) return null;
  const text = open(textOfPieces([...opening, ...tail]));
  // What a comma adds about the last word is no part of a question.
  return /, (?:where|who|which|whose|whom|when|whereas|while|although|though|because|due to|as (?:the|an?|he|she|it|they))\b/.test(
    text,
  )
    ? null
    : { auxiliary: moved.word, rest: text };
}
