import { expect, test } from 'vitest';
import { openVocabulary } from '#lib/language/analyser/lexeme.ts';
import { readModelFile } from '#lib/language/analyser/model-file.ts';
import { stringIds } from '#lib/language/analyser/string-id.ts';
import { openTokenizer } from '#lib/language/analyser/tokenizer.ts';
import { modelBytes } from '../../../../src/tools/language/open-analyser.ts';

const model = readModelFile(modelBytes());
const vocabulary = openVocabulary(model);
const tokenize = openTokenizer(model.tokenizer, vocabulary);
const idOf = stringIds(model.symbols);

// As spaCy splits them, right or not.
test.each<[string, string[]]>([
  ["don't", ['do', "n't"]],
  ["Can't've", ['Ca', "n't", "'ve"]],
  ["He'd've gone.", ['He', "'d", "'ve", 'gone', '.']],
  ['(e.g., this)', ['(', 'e.g.', ',', 'this', ')']],
  ["U.S.A.'s", ['U.S.A.', "'s"]],
  ['10km/h', ['10', 'km/h']],
  ['$5.00', ['$', '5.00']],
  ['1,000,000', ['1,000,000']],
  ["'90s", ["'", '90s']],
  ['rock-n-roll', ['rock', '-', 'n', '-', 'roll']],
  ['and/or', ['and/or']],
  ['end.Start', ['end', '.', 'Start']],
  [
    'https://en.wikipedia.org/wiki/Foo_(bar).',
    ['https://en.wikipedia.org/wiki/Foo_(bar', ')', '.'],
  ],
  ['foo@bar.com,', ['foo@bar.com', ',']],
  ['10:30p.m.', ['10:30p.m', '.']],
  ['25°C.', ['25', '°', 'C', '.']],
  ['...what?!', ['...', 'what', '?', '!']],
  ['a  b', ['a', ' ', 'b']],
  ['a\n\nb ', ['a', '\n\n', 'b']],
  [' a', [' ', 'a']],
  ['“Quote”—dash', ['“', 'Quote”—dash']],
  ['gonna', ['gon', 'na']],
  ['C++', ['C++']],
  ["O'Brien's", ["O'Brien", "'s"]],
  ['3-5', ['3', '-', '5']],
  ['St.Louis', ['St.', 'Louis']],
  ['😀😀', ['😀', '😀']],
  ['k.o.', ['k.o', '.']],
  ['A.B.-C', ['A.B.-C']],
  ["'Tis :-) ok", ["'", 'Tis', ':-)', 'ok']],
  ['x=y;z', ['x', '=', 'y;z']],
  ['don’t', ['do', 'n’t']],
])('%j', (text, tokens) => {
  const pieces = tokenize(text);
  expect(pieces.map(({ lexeme }) => lexeme.text)).toEqual(tokens);
  for (const { lexeme, idx, space } of pieces) {
    expect(text.startsWith(lexeme.text, idx)).toBe(true);
    if (space) expect(text.charAt(idx + lexeme.text.length)).toBe(' ');
  }
});

test('a space after a word is its own, any more are a token', () => {
  const spaces = (text: string) => tokenize(text).map(({ space }) => space);
  expect(spaces('a b')).toEqual([true, false]);
  expect(spaces('a  b ')).toEqual([true, false, true]);
  expect(spaces('a\nb')).toEqual([false, false, false]);
  expect(spaces("don't go")).toEqual([false, true, false]);
});

test("an exception's norm is its own", () => {
  const [can] = tokenize("Can't");
  expect(can?.lexeme.features[0]).toBe(idOf('can'));
  expect(can?.lexeme).not.toBe(vocabulary.lexeme('Ca'));
});

test.each([
  ['Obama', 'obama', 'O', 'ama', 'Xxxxx'],
  ['B2B', 'b2b', 'B', 'B2B', 'XdX'],
  ['1234567', '1234567', '1', '567', 'dddd'],
  ['colour', 'color', 'c', 'our', 'xxxx'],
  ['\u01c5x', '\u01c6x', '\u01c5', '\u01c5x', 'xx'],
  ['½', '½', '½', '½', '½'],
  ['x²', 'x²', 'x', 'x²', 'xd'],
  ['İ', 'i\u0307', 'İ', 'İ', 'X'],
  ['€', '$', '€', '€', '€'],
  ['𝒳yz𝒳', '𝒳yz𝒳', '𝒳', 'yz𝒳', 'XxxX'],
  ['a'.repeat(100), 'a'.repeat(100), 'a', 'aaa', 'LONG'],
  ['aaaaaB', 'aaaaab', 'a', 'aaB', 'xxxxX'],
])('features of %s', (text, ...features) => {
  expect(vocabulary.lexeme(text).features).toEqual(features.map(idOf));
});

test('more word forms than are kept are still told apart', () => {
  for (let i = 0; i < 10_000; i++) expect(vocabulary.lexeme(`w${i}`).text).toBe(`w${i}`);
});
