// A check of the rubric's third point: one of several joined names, where the others do not tell which.
import { textOfPieces } from '../../facts/statement.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, tokenAt } from '../../language/tree.ts';
import type { Key } from '../keys.ts';
import { valueOfWords } from '../numerals.ts';
import type { Check } from './check.ts';

/** Of so many joined names one may be asked for: the others tell which. */
const mostListed = 3;

/** The names joined with this one, itself included. */
function listOf(sentence: Sentence, member: Token): readonly Token[] {
  let first = member;
  while (first.dep === 'conj' && /^(?:PROPN|NOUN|ADJ)$/.test(tokenAt(sentence.doc, first.head).pos))
    first = tokenAt(sentence.doc, first.head);
  const joinedTo = (token: Token): readonly Token[] => [
    token,
    ...childrenOf(sentence, token)
      .filter(({ dep, pos }) => dep === 'conj' && pos !== 'VERB')
      .flatMap(joinedTo),
  ];
  return joinedTo(first);
}

const item = String.raw`(?:the |an? |one )?[^,;:.—]{2,90}?`;

/** So many items in a row, as they stand behind a colon, a comma or "of". */
const listsOf = new Map(
  [2, 3, 4, 5].map((count) => [
    count,
    new RegExp(
      String.raw`(?::|, (?=\p{Lu})| of (?=\p{Lu})| ?— ?| [-–] ) ?${item}${`, ${item}`.repeat(count - 2)},? and ${item}(?=[,;.—]|$| in )`,
      'u',
    ),
  ]),
);

/** Does a list of as many things as the key counts stand behind it? */
function isListed(key: Key, prompt: string): boolean {
  const count = valueOfWords(key.text) ?? Number(key.text);
  const behind = prompt.slice(prompt.indexOf('______') + 6);
  const pairs = count === 2 && /\bone\b.*\band (?:one|another|the other)\b/.test(behind);
  return pairs || (listsOf.get(count)?.test(behind) ?? false);
}

export const lists: readonly Check[] = [
  {
    reason: 'listed-count',
    certainty: 'hard',
    because: 'the things are listed beside their number',
    example: 'Daniel Bernoulli had ______ brothers, Niklaus and Johann II.',
    fails: ({ candidate: { key, prompt, form } }) =>
      key.kind === 'number' && form === 'blank' && isListed(key, prompt),
  },
  {
    reason: 'in-list',
    certainty: 'doubt',
    because: 'where a list is cut or long, its members are several answers',
    example: 'Belgium started with Lukaku, ______. (and Mertens)',
    fails: ({ candidate, tokens }) => {
      const { key, fact } = candidate;
      if (/^(?:day|month|year|number|money|percent|term|role)$/.test(key.kind)) return false;
      const { sentence, pieces } = fact.statement;
      const inside = tokens.slice(key.from, key.to);
      const head =
        inside.find(({ head: at }) => !inside.some(({ i }) => i === at)) ?? inside.at(-1);
      if (!head) return false;
      // "with Lukaku, ______.": a list that ends without "and" lost its end.
      const isName = (token: Token | undefined) =>
        /^(?:person|organisation|name)$/.test(key.kind) &&
        token?.pos === 'PROPN' &&
        !/^(?:GPE|LOC|DATE)$/.test(token.entType) &&
        placeOf(token.text) === null;
      const cutBefore = pieces[key.from - 1]?.text === ',' && isName(tokens[key.from - 2]);
      const cutBehind = pieces[key.to]?.text === ',' && isName(tokens[key.to + 1]);
      const ends = (from: number) =>
        tokens.slice(from).every(({ pos }) => /^(?:PROPN|PUNCT)$/.test(pos));
      if ((cutBefore && ends(key.to)) || (cutBehind && ends(key.to + 1))) return true;
      // "such as shen and ______": examples are some of many.
      const lead = textOfPieces(pieces.slice(0, key.from));
      if (
        /\b(?:such as|including|for example|e\.g\.|like)(?: (?!\p{Ll}{4,})\S+| and| \p{L}+,| \p{L}+ and){0,4}$/u.test(
          lead,
        )
      )
        return true;
      const members = listOf(sentence, head);
      const shown = members.filter(({ i }) =>
        pieces.some(({ first, end }) => first <= i && i < end),
      );
      return members.length > mostListed || shown.length < members.length;
    },
  },
];
