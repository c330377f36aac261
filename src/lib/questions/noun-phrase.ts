// The phrase around a key, with its article, and how it hangs in the clause.
import type { Fact } from '../facts/fact.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import type { PieceRange } from './turn.ts';

/** The token of a key that the others hang on. */
export function headOf({ statement }: Fact, { from, to }: PieceRange): Token | null {
  const tokens = statement.pieces
    .slice(from, to)
    .map(({ first }) => tokenAt(statement.sentence.doc, first));
  return tokens.findLast(({ head }) => !tokens.some(({ i }) => i === head && i !== -1)) ?? null;
}

/** The key with its article; null where something else describes it from before. */
export function withArticle(fact: Fact, key: Key): PieceRange | null {
  const { pieces, sentence } = fact.statement;
  const head = headOf(fact, key);
  if (!head) return null;
  const inside = new Set(pieces.slice(key.from, key.to).map(({ first }) => first));
  const before = childrenOf(sentence, head).filter(
    ({ i, pos }) => i < head.i && !inside.has(i) && pos !== 'PUNCT',
  );
  const article = pieces[key.from - 1];
  if (before.length === 0) return { from: key.from, to: key.to };
  const isArticle =
    before.length === 1 &&
    article !== undefined &&
    before[0]?.i === article.first &&
    /^(?:an?|the)$/i.test(article.text);
  return isArticle ? { from: key.from - 1, to: key.to } : null;
}
