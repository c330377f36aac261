import { expect, test } from 'vitest';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { ModelDamaged, readModelFile } from '#lib/language/analyser/model-file.ts';
import { modelBytes } from '../../../../src/tools/language/open-analyser.ts';

const whole = modelBytes();

const changed = (at: number) => {
  const bytes = whole.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  return bytes;
};

test.each([
  ['nothing', new Uint8Array(0), 'cut short'],
  ['ten bytes', whole.slice(0, 10), 'cut short'],
  ['half', whole.slice(0, whole.length >> 1), 'cut short'],
  ['all but a byte', whole.slice(0, -1), 'cut short'],
  ['a byte too many', new Uint8Array([...whole.slice(0, 24), 0]), 'cut short'],
  [
    'a page of HTML',
    new TextEncoder().encode('<!doctype html><title>404</title>'),
    'not a language',
  ],
  ['another version', changed(4), 'another version'],
  ['a changed header', changed(5000), 'damaged'],
  ['a changed weight', changed(whole.length - 9000), 'damaged'],
  ['a changed last byte', changed(whole.length - 1), 'damaged'],
])('%s is refused with a plain sentence', (_, bytes, reason) => {
  expect(() => loadAnalyser(bytes)).toThrow(ModelDamaged);
  expect(() => loadAnalyser(bytes)).toThrow(reason);
  expect(() => loadAnalyser(bytes)).toThrow(/[.] Fetch it again[.]$/);
});

test('two words that changed places are noticed', () => {
  const bytes = whole.slice();
  bytes.set(whole.subarray(100_000, 100_004), 200_000);
  bytes.set(whole.subarray(200_000, 200_004), 100_000);
  expect(() => readModelFile(bytes)).toThrow('damaged');
});

test('the bytes may begin anywhere in their buffer', () => {
  const shifted = new Uint8Array(whole.length + 3);
  shifted.set(whole, 3);
  expect(readModelFile(shifted.subarray(3)).tags).toEqual(readModelFile(whole).tags);
});

test('rows are added to what is there', () => {
  const matrix = readModelFile(whole).matrix('tagger.weights');
  const row = new Float32Array(matrix.columns + 1);
  matrix.addRow(3, row, 1);
  const once = row.slice();
  matrix.addRow(3, row, 1);
  expect(row[0]).toBe(0);
  expect(once.some((value) => value !== 0)).toBe(true);
  expect([...row]).toEqual([...once.map((value) => value * 2)]);
});
