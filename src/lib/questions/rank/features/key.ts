// Measures of the key: how long and how rare it is, where it stands, how many others there are.
import { placeOf } from '../../../language/mentions/gazetteer.ts';
import { isSubject } from '../../../language/tree.ts';
import { akin, plainWords, wordsOfKey } from '../../checks/check.ts';
import { sentencesOf } from '../../checks/nations.ts';
import { isCommon, isContent, least, wordsIn, marksIn, type Feature, type Seen } from './seen.ts';

/** How much of the article speaks of the nation the key is, or lies in. */
function nationShare({ candidate: { key }, findings }: Seen): number {
  const country = placeOf(key.text)?.country;
  if (country === undefined) return 0;
  return sentencesOf(country, findings) / Math.max(1, findings.reading.sentences.length);
}

/** How many of the prompt's words are like one of the key's. */
function akinWords({ candidate: { key, prompt } }: Seen): number {
  const own = wordsOfKey(key).filter((word) => word.length > 3);
  if (own.length === 0) return 0;
  return plainWords(prompt).filter((word) => own.some((other) => akin(word, other))).length;
}

export const keyMeasures: readonly Feature[] = [
  { name: 'answer-words', value: ({ candidate: { answer } }) => wordsIn(answer) },
  { name: 'answer-letters', value: ({ candidate: { answer } }) => answer.length },
  { name: 'answer-digits', value: ({ candidate: { answer } }) => marksIn(answer, /\d/g) },
  {
    name: 'key-at',
    value: ({ candidate: { key, fact } }) => key.from / Math.max(1, fact.statement.pieces.length),
  },
  {
    name: 'words-before-key',
    value: ({ candidate: { key } }) => Math.min(key.from, 12),
  },
  {
    name: 'words-behind-key',
    value: ({ candidate: { key, fact } }) => Math.min(fact.statement.pieces.length - key.to, 12),
  },
  {
    name: 'key-frequency',
    value: ({ keyTokens, zipf }) => least(keyTokens.filter(isContent).map(zipf), 0),
  },
  {
    name: 'key-unlisted',
    value: ({ keyTokens, zipf }) =>
      keyTokens.filter((token) => isContent(token) && zipf(token) === 0).length,
  },
  {
    name: 'key-uses',
    value: ({ keyHead, article }) => Math.log1p(article.uses(keyHead?.lemma.toLowerCase() ?? '')),
  },
  {
    name: 'key-common',
    value: ({ keyTokens }) => keyTokens.filter(isCommon).length,
  },
  { name: 'key-nation', value: nationShare },
  { name: 'key-akin', value: akinWords },
  {
    name: 'key-spread',
    value: ({ keyHead, article }) => article.spread(keyHead?.lemma.toLowerCase() ?? ''),
  },
  { name: 'key-subject', value: ({ keyTokens }) => +keyTokens.some(isSubject) },
  {
    name: 'key-in-header',
    value: ({ keyTokens, findings }) =>
      +keyTokens.some(({ lemma, text }) => findings.header.has(lemma) || findings.header.has(text)),
  },
  {
    name: 'rivals',
    value: ({ candidate: { key }, article }) => Math.log1p(article.names(key.kind)),
  },
];
