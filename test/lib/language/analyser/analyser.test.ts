import { expect, test } from 'vitest';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import { plainArithmetic } from '#lib/language/analyser/plain-arithmetic.ts';
import { modelBytes, openAnalyser } from '../../../../src/tools/language/open-analyser.ts';
import { agreement, references } from './agreement.ts';

const analyser = await openAnalyser();

test('the shipped weights agree with spaCy on the articles', { timeout: 60_000 }, () => {
  const found = agreement(analyser, references('analyses'));
  const { texts, tokens, entities, share, entityF, differences } = found;
  expect([texts, tokens, entities]).toEqual([41, 35_707, 3448]);
  expect([share.text, share.idx, share.space]).toEqual([1, 1, 1]);
  expect(share.tag).toBeGreaterThanOrEqual(0.999);
  expect(share.lemma).toBeGreaterThanOrEqual(0.999);
  expect(share.head).toBeGreaterThanOrEqual(0.995);
  expect(share.dep).toBeGreaterThanOrEqual(0.995);
  expect(entityF).toBeGreaterThanOrEqual(0.995);
  // All that rounding the weights costs: a rule that is missing shows as more.
  expect(differences.length).toBeLessThanOrEqual(28);
});

test('odd words and signs are split as spaCy splits them', { timeout: 60_000 }, () => {
  const { texts, share, differences } = agreement(analyser, references('analyses-odd'));
  expect(texts).toBe(500);
  expect([share.text, share.idx, share.space]).toEqual([1, 1, 1]);
  // Nonsense leaves the parser undecided, so that rounding costs more.
  expect(differences.length).toBeLessThanOrEqual(228);
});

test('plain JavaScript gives the same tokens as the kernel', { timeout: 60_000 }, () => {
  const plain = loadAnalyser(modelBytes(), plainArithmetic);
  for (const { text } of [
    ...references('analyses').slice(0, 2),
    ...references('analyses-odd').slice(0, 20),
  ]) {
    expect(plain.analyse(text)).toEqual(analyser.analyse(text));
  }
});

test('this machine runs the WebAssembly kernel', async () => {
  expect(await loadKernel()).not.toBe(plainArithmetic);
});

test('a short text, whole', () => {
  const { tokens, entities } = analyser.analyse("In 1824 Lord Byron's doctors left Greece.");
  expect(
    tokens.map(({ text, lemma, pos, tag, dep, head }) => [text, lemma, pos, tag, dep, head]),
  ).toEqual([
    ['In', 'in', 'ADP', 'IN', 'prep', 6],
    ['1824', '1824', 'NUM', 'CD', 'pobj', 0],
    ['Lord', 'Lord', 'PROPN', 'NNP', 'compound', 3],
    ['Byron', 'Byron', 'PROPN', 'NNP', 'poss', 5],
    ["'s", "'s", 'PART', 'POS', 'case', 3],
    ['doctors', 'doctor', 'NOUN', 'NNS', 'nsubj', 6],
    ['left', 'leave', 'VERB', 'VBD', 'ROOT', 6],
    ['Greece', 'Greece', 'PROPN', 'NNP', 'dobj', 6],
    ['.', '.', 'PUNCT', '.', 'punct', 6],
  ]);
  expect(entities).toEqual([
    { start: 1, end: 2, label: 'DATE' },
    { start: 7, end: 8, label: 'GPE' },
  ]);
});

test.each([
  ['', 0],
  [' ', 1],
  ['\n\n', 1],
  ['word', 1],
  ['\ud800', 1],
  ['a \udc00 b', 3],
])('%j gives %i tokens', (text, count) => {
  const doc = analyser.analyse(text);
  expect(doc.tokens).toHaveLength(count);
  expect(doc.text).toHaveLength(text.length);
});

test('offsets lead back to the text, around emoji and lone surrogates too', () => {
  const text = 'The 👩‍👩‍👧 left \ud83d at noon.\u3000End 𝒳.';
  const { tokens, text: read } = analyser.analyse(text);
  for (const { idx, text: form } of tokens) expect(read.slice(idx, idx + form.length)).toBe(form);
  expect(read).toHaveLength(text.length);
  const last = tokens.at(-1);
  expect((last?.idx ?? 0) + (last?.text.length ?? 0)).toBe(text.length);
});

test('a text of thousands of tokens reads like its parts', { timeout: 30_000 }, () => {
  // Batches, and the ring of the parser's rows, must not show in what comes out.
  const [article] = references('analyses');
  const once = analyser.analyse(`${article?.text}\n\n`);
  const many = analyser.analyse(`${article?.text}\n\n`.repeat(4));
  expect(many.tokens.slice(0, 900)).toEqual(once.tokens.slice(0, 900));
  expect(many.tokens).toHaveLength(once.tokens.length * 4);
});

test.each([
  ['one letter', 'a'.repeat(1_000_000)],
  ['brackets', '('.repeat(1_000_000)],
  ['hyphens', 'a-'.repeat(500_000)],
  ['emoji', '👩🏽'.repeat(250_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['an address', `http://${'a.'.repeat(500_000)}`],
])('a word of a megabyte of %s ends quickly', { timeout: 10_000 }, (_, text) => {
  const { tokens } = analyser.analyse(text);
  expect(tokens.length).toBeLessThan(2000);
  expect(tokens.map((token) => token.text).join('')).toBe(text);
});

test.each([
  ['brackets', '('.repeat(1000)],
  ['dots', '.'.repeat(1000)],
  ['hyphens', 'a-'.repeat(500)],
  ['quotes', `"'`.repeat(500)],
  ['an address', `http://${'a.'.repeat(490)}`],
  ['numbers', '1.'.repeat(500)],
])('a chunk of the longest kind, %s, ends quickly', { timeout: 2000 }, (_, text) => {
  expect(
    analyser
      .analyse(text)
      .tokens.map((token) => token.text)
      .join(''),
  ).toBe(text);
});
