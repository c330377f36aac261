// Twists of a rank: the first as the second, the largest as the second-largest, a century as another.
import type { Fact } from '../../facts/fact.ts';
import { tokenAt } from '../../language/tree.ts';
import { chanceOf } from '../options/chance.ts';
import { twistOfWords, type Twist } from './twist.ts';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Nouns whose number is a name or a habit of speech: "the First World War", "at first sight". */
const fixed =
  /^(?:World|Amendment|Lady|time|times|name|sight|hand|place|half|glance|step|century|minute|person|aid|class|round|Republic|Army|Division)$/;

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

export function rankTwists(fact: Fact): readonly Twist[] {
  const { statement, negated } = fact;
  const { pieces, sentence } = statement;
  if (negated) return [];
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
    const isOneOf =
      /\bof$/.test(tokens[at - 2]?.text ?? '') || /\bamong$/.test(tokens[at - 2]?.text ?? '');
    if (pieces[at]?.written) return [];
    if (/^century$/i.test(next)) {
      const other = otherCentury(token.text, `${sentence.span.start} ${token.text}`);
      return other === null ? [] : [twistOfWords(statement, at, at + 1, other)];
    }
    if (!/^the$/i.test(before) || isOneOf) return [];
    // "the first woman to receive it": the second is as easily believed.
    if (
      token.text === 'first' &&
      token.dep === 'amod' &&
      /^\p{Ll}/u.test(next) &&
      !fixed.test(next)
    )
      return [twistOfWords(statement, at, at + 1, 'second')];
    const isSuperlative =
      token.tag === 'JJS' && !/^(?:most|least|best|last|latest|utmost)$/.test(token.text);
    return isSuperlative && token.dep === 'amod' && next !== '-'
      ? [twistOfWords(statement, at, at + 1, `second-${token.text}`)]
      : [];
  });
}
