// How much of the article's point a fact carries.
import type { Names } from '../language/mentions/names.ts';
import type { Time } from '../language/times.ts';
import { tokenAt } from '../language/tree.ts';
import type { HeaderWords } from './header.ts';
import type { Statement } from './statement.ts';

interface Sign {
  readonly weight: number;
  readonly because: string;
  readonly holds: (signs: Signs) => boolean;
}

interface Signs {
  /** Which paragraph of prose, from 0. */
  readonly paragraph: number;
  readonly titleWords: number;
  readonly names: number;
  readonly figures: number;
  /** Words for what there is one of: first, only, largest. */
  readonly singles: number;
}

const signs: readonly Sign[] = [
  { weight: 2, because: 'the lead tells the point', holds: ({ paragraph }) => paragraph === 0 },
  { weight: 1, because: 'and so does what follows it', holds: ({ paragraph }) => paragraph === 1 },
  { weight: 1, because: 'it speaks of the title', holds: ({ titleWords }) => titleWords > 0 },
  { weight: 1, because: 'somebody or something is named', holds: ({ names }) => names >= 1 },
  {
    weight: 1,
    because: 'what is first or largest is told for it',
    holds: ({ singles }) => singles > 0,
  },
  { weight: 1, because: 'a date or number pins it down', holds: ({ figures }) => figures > 0 },
];

/** 1 the article's point, 2 worth remembering, 3 a detail. */
export function importanceOf(
  statement: Statement,
  paragraph: number,
  names: Names,
  times: readonly Time[],
  header: HeaderWords,
): 1 | 2 | 3 {
  const { sentence, pieces } = statement;
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const seen: Signs = {
    paragraph,
    titleWords: pieces.filter(
      ({ text, written }, n) =>
        // A name written for "she" speaks of the title as well as the name does.
        (written || /^(?:NOUN|PROPN)$/.test(tokens[n]?.pos ?? '')) &&
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .some((word) => header.has(word) && word.length > 2),
    ).length,
    singles: tokens.filter(
      ({ text, tag }) =>
        tag === 'JJS' || tag === 'RBS' || /^(?:first|only|founder|sole)$/i.test(text),
    ).length,
    names: names.of(sentence).length,
    figures: times.length + tokens.filter(({ pos }) => pos === 'NUM').length,
  };
  const weight = signs.reduce((sum, sign) => sum + (sign.holds(seen) ? sign.weight : 0), 0);
  return weight >= 4 ? 1 : weight >= 2 ? 2 : 3;
}
