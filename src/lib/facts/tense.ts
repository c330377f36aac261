// Does a statement's tense go with the dates that were written into it?
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Statement } from './statement.ts';

/**
 * "continue their discussions on August 15, 2016": a present or perfect does not go with a day
 * that stood as "on Monday". A date whose number was there already ("May 16") is the author's.
 */
export function isTenseOff({ sentence, pieces }: Statement): boolean {
  const { doc } = sentence;
  const dated = pieces.filter(
    ({ written, text, first, end }) =>
      written &&
      /\d{4}/.test(text) &&
      !doc.tokens.slice(first, end).some((token) => /\d/.test(token.text)),
  );
  const root = pieces.map(({ first }) => tokenAt(doc, first)).find(({ dep }) => dep === 'ROOT');
  const own = dated.map(({ first }) => verbAbove(sentence, tokenAt(doc, first)));
  return (
    dated.length > 0 && [...(root ? [root] : []), ...own].some((verb) => isNow(sentence, verb))
  );
}

/** The verb a time hangs on. */
function verbAbove({ doc }: Sentence, token: Token): Token {
  let at = token;
  for (let steps = 0; steps < 6 && !/^(?:VERB|AUX)$/.test(at.pos); steps++)
    at = tokenAt(doc, at.head);
  return at;
}

/** Is it told in the present or the perfect? */
function isNow(sentence: Sentence, verb: Token): boolean {
  // "plans to meet on Friday" looks ahead in the present.
  if (/^(?:be|plan|intend|expect|hope|aim|schedule)$/.test(verb.lemma)) return false;
  const auxiliary = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep));
  return /^(?:VBZ|VBP)$/.test((auxiliary ?? verb).tag);
}
