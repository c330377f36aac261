// Does a statement's tense go with the dates that were written into it?
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Statement } from './statement.ts';

/**
 * "continue their discussions on August 15, 2016": a present or perfect does not go with a day
 * that stood as "on Monday". A date whose number was there already ("May 16") is the author's.
 */
export function isTenseOff({ sentence, pieces }: Statement): boolean {
  const { doc } = sentence;
  const dated = pieces.some(
    ({ written, text, first, end }) =>
      written &&
      /\d{4}/.test(text) &&
      !doc.tokens.slice(first, end).some((token) => /\d/.test(token.text)),
  );
  const verb = pieces.map(({ first }) => tokenAt(doc, first)).find(({ dep }) => dep === 'ROOT');
  if (!dated || !verb || verb.lemma === 'be') return false;
  const auxiliary = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep));
  return /^(?:VBZ|VBP)$/.test((auxiliary ?? verb).tag);
}
