// Twists of a rank: the first as the second, the largest as the second-largest, a century as another.
import type { Fact } from '../../facts/fact.ts';
import { childrenOf, tokenAt } from '../../language/tree.ts';
import type { Token } from '../../language/reading.ts';
import { chanceOf } from '../options/chance.ts';
import { twistOfWords, type Twist } from './twist.ts';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Superlatives whose next in rank is as easily believed. */
const ranked =
  /^(?:largest|biggest|oldest|tallest|longest|highest|busiest|deepest|richest|fastest|heaviest|wealthiest)$/;

const suffix = (n: number) =>
  n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');

/** A century two earlier or later, in the words that tell this one. */
function otherCentury(text: string, seed: string): string | null {
  const written = ordinals.indexOf(text.toLowerCase()) + 1;
  const number = written || Number(/^(\d+)(?:st|nd|rd|th)$/.exec(text)?.[1] ?? 0);
  if (number < 5) return null;
  const other = number > 18 || chanceOf(seed) < 0.5 ? number - 2 : number + 2;
  return written > 0 ? (ordinals[other - 1] ?? null) : `${other}${suffix(other)}`;
}

/** The second of what is the one of its rank. */
function otherRank({ text }: Token): string | null {
  if (text === 'first') return 'second';
  return ranked.test(text) ? `second-${text}` : null;
}

export function rankTwists(fact: Fact): readonly Twist[] {
  const { statement, negated } = fact;
  const { pieces, sentence } = statement;
  if (negated) return [];
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  return tokens.flatMap((token, at) => {
    const [beside, before, next] = [-2, -1, 1].map((step) => tokens[at + step]?.text ?? '');
    if (pieces[at]?.written || beside === undefined) return [];
    if (/^centur(?:y|ies)$/i.test(next ?? '')) {
      const other = otherCentury(token.text, `${sentence.span.start} ${token.text}`);
      return other === null || /[-–]/.test(before ?? '')
        ? []
        : [twistOfWords(statement, at, at + 1, other)];
    }
    // "one of the largest": there are several.
    if (!/^the$/i.test(before ?? '') || /^(?:of|among)$/.test(beside)) return [];
    const other = otherRank(token);
    const noun = tokenAt(sentence.doc, token.head);
    // "the first woman to receive it", and not "the first chapter begins".
    const isTold =
      token.dep === 'amod' &&
      next !== 'and' &&
      /^(?:attr|appos|dobj|oprd|pobj)$/.test(noun.dep) &&
      (token.text !== 'first' ||
        (/^(?:attr|appos|oprd)$/.test(noun.dep) &&
          childrenOf(sentence, noun).some(
            ({ dep, i }) => i > noun.i && /^(?:relcl|acl|prep)$/.test(dep),
          )));
    return other !== null && isTold ? [twistOfWords(statement, at, at + 1, other)] : [];
  });
}
