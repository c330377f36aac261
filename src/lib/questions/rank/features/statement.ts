// Measures of the statement's words and grammar: how rare, how deep, how many of what kind.
import { kept } from '../../../language/kept.ts';
import type { Token } from '../../../language/reading.ts';
import { isCommon, isContent, least, mean, type Feature } from './seen.ts';

/** How many words down from the top the deepest word hangs. */
const depthOf = kept((tokens: readonly Token[]): number => {
  const inside = new Map(tokens.map((token) => [token.i, token]));
  const depths = tokens.map((token) => {
    let depth = 0;
    for (let at = token; depth < 30; depth++) {
      const above = inside.get(at.head);
      if (!above || above === at) break;
      at = above;
    }
    return depth;
  });
  return Math.max(0, ...depths);
});

export const statementMeasures: readonly Feature[] = [
  { name: 'top-frequency', value: ({ top, zipf }) => (top ? zipf(top) : 0) },
  { name: 'rarest', value: ({ others, zipf }) => least(others.filter(isCommon).map(zipf), 4) },
  { name: 'mean-frequency', value: ({ others, zipf }) => mean(others.filter(isCommon).map(zipf)) },
  { name: 'content', value: ({ others }) => others.filter(isContent).length },
  { name: 'content-share', value: ({ others }) => mean(others.map((token) => +isContent(token))) },
  {
    name: 'definites',
    value: ({ others }) => others.filter(({ text }) => /^the$/i.test(text)).length,
  },
  { name: 'pronouns', value: ({ others }) => others.filter(({ tag }) => /^PRP/.test(tag)).length },
  {
    name: 'demonstratives',
    value: ({ others }) =>
      others.filter(({ text }) => /^(?:this|that|these|those|such)$/i.test(text)).length,
  },
  {
    name: 'written',
    value: ({ candidate: { fact } }) =>
      fact.statement.pieces.filter(({ written }) => written).length,
  },
  {
    name: 'capitals',
    value: ({ others }) => mean(others.map(({ text }) => +/^\p{Lu}/u.test(text))),
  },
  {
    name: 'prepositions',
    value: ({ others }) => others.filter(({ dep }) => dep === 'prep').length,
  },
  { name: 'joined', value: ({ others }) => others.filter(({ dep }) => dep === 'conj').length },
  {
    name: 'verbs',
    value: ({ others }) => others.filter(({ pos }) => pos === 'VERB').length,
  },
  {
    name: 'clauses',
    value: ({ others }) =>
      others.filter(({ dep }) => /^(?:advcl|relcl|acl|ccomp|xcomp|parataxis)$/.test(dep)).length,
  },
  {
    name: 'asides',
    value: ({ others }) => others.filter(({ dep }) => /^(?:appos|relcl)$/.test(dep)).length,
  },
  {
    name: 'loose',
    value: ({ others }) =>
      others.filter(({ dep }) => /^(?:dep|intj|meta|parataxis)$/.test(dep)).length,
  },
  { name: 'depth', value: ({ tokens }) => depthOf(tokens) },
  {
    name: 'passive',
    value: ({ others }) => +others.some(({ dep }) => /pass$/.test(dep)),
  },
  { name: 'modal', value: ({ others }) => +others.some(({ tag }) => tag === 'MD') },
  { name: 'perfect', value: ({ others }) => +others.some(({ text }) => /^had$/i.test(text)) },
  {
    name: 'superlative',
    value: ({ others }) => +others.some(({ tag }) => /^(?:JJS|RBS)$/.test(tag)),
  },
  { name: 'adverbs', value: ({ others }) => others.filter(({ pos }) => pos === 'ADV').length },
  {
    name: 'kept',
    value: ({ candidate: { fact } }) =>
      fact.statement.pieces.length / (fact.statement.sentence.end - fact.statement.sentence.first),
  },
  {
    name: 'sentence-words',
    value: ({ candidate: { fact } }) => fact.statement.sentence.end - fact.statement.sentence.first,
  },
];
