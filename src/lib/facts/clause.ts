// A clause: the stretches of a sentence that are read as one, and where such stretches meet.
import type { Sentence, Token } from '../language/reading.ts';
import { extentOf, isUnder, tokenAt, tokensOf } from '../language/tree.ts';
import type { ClauseKind } from './fact.ts';
import { piecesOf, type Piece } from './statement.ts';

/** Tokens `[first, end)` as they stand, or the words that are written in their place. */
export type Stretch = readonly [first: number, end: number, words?: string];

/** Stretches of a sentence that read as one clause, and the verb they hang on. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly stretches: readonly Stretch[];
  readonly verb: Token;
  /** The uncertain steps that made it, by name. */
  readonly doubts: readonly string[];
}

export const startOf = ({ stretches }: Clause): number => stretches[0]?.[0] ?? 0;

export const endOf = ({ stretches }: Clause): number => stretches.at(-1)?.[1] ?? 0;

export const lengthOf = ({ stretches }: Clause): number =>
  stretches.reduce((sum, [first, end]) => sum + end - first, 0);

export const textAt = ({ doc }: Sentence, i: number): string => doc.tokens[i]?.text ?? '';

const isEnd = ({ text }: Token) => /^[.!?]$/.test(text);

/** Before the commas and the conjunction that stand before token `at`. */
export function beforeJoint(sentence: Sentence, at: number): number {
  let stop = at;
  while (stop > sentence.first) {
    const { text, dep } = tokenAt(sentence.doc, stop - 1);
    if (!/^[,;]$/.test(text) && dep !== 'cc') break;
    stop--;
  }
  return stop;
}

/** Does nothing but the end mark follow? */
export function endsAt(sentence: Sentence, end: number): boolean {
  return tokensOf(sentence).every((token) => token.i < end || isEnd(token));
}

/** Is an aside closed by a comma or the sentence's end? */
export const isClosed = (sentence: Sentence, end: number): boolean =>
  end >= sentence.end - 1 || /^[,.;]$/.test(textAt(sentence, end));

/** Is it somebody's words or thoughts, which the author does not vouch for? */
export function isReported(sentence: Sentence, token: Token): boolean {
  return tokensOf(sentence).some(
    (above) =>
      /^["“”]$/.test(above.text) ||
      (above.dep === 'ccomp' && above.i !== token.i && isUnder(sentence.doc, token, above)),
  );
}

const longestName = 7;

/** The words of a noun phrase up to the comma at `comma`; null where it is no plain single one. */
export function nameBefore(sentence: Sentence, name: Token, comma: number): Stretch | null {
  const { first } = extentOf(sentence, name);
  const words = tokensOf(sentence).filter(({ i }) => i >= first && i < comma);
  const plain =
    words.length > 0 &&
    words.length <= longestName &&
    words.every(
      ({ text, dep, pos, tag }) =>
        !/^[,;:()"“”—–]$/.test(text) &&
        !/^(?:cc|conj|relcl|acl)$/.test(dep) &&
        (pos !== 'PRON' || tag === 'PRP$'),
    );
  // "Iran, Russia, which ...": of several names it is not told which is meant.
  const listed =
    name.dep === 'conj' ||
    tokensOf(sentence).some(({ dep, head }) => dep === 'conj' && head === name.i);
  return plain && !listed && name.i < comma ? [first, comma] : null;
}

/** The first word of a sentence loses its capital where other words come before it. */
function moved(sentence: Sentence, pieces: readonly Piece[]): readonly Piece[] {
  const [head] = pieces;
  if (!head || head.first !== sentence.first) return pieces;
  const { text } = head;
  const { pos, tag } = tokenAt(sentence.doc, head.first);
  const keeps = /^(?:PROPN|NUM)$/.test(pos) || text === 'I' || tag === 'NNP';
  return keeps
    ? pieces
    : [{ ...head, text: text.charAt(0).toLowerCase() + text.slice(1) }, ...pieces.slice(1)];
}

const withSpace = (pieces: readonly Piece[], space: boolean): readonly Piece[] => {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, space }] : pieces;
};

/** The clause's stretches one behind the other, with a space between. */
export function clausePieces(sentence: Sentence, { stretches }: Clause): readonly Piece[] {
  return stretches.reduce((all: readonly Piece[], [first, end, words]) => {
    const pieces =
      words === undefined
        ? piecesOf(sentence.doc, first, end)
        : [{ text: words, space: true, first, end, written: false }];
    if (all.length === 0) return pieces;
    const glued = /^[,;’']/.test(pieces[0]?.text ?? '');
    return [...withSpace(all, !glued), ...moved(sentence, pieces)];
  }, []);
}
