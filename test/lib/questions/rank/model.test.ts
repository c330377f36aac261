import {
  calibrated,
  columnsUsed,
  logitOf,
  probabilityOf,
  readModel,
  rowOf,
  written,
  type Model,
} from '#lib/questions/rank/model.ts';
import { expect, test } from 'vitest';

const model: Model = {
  measured: { labels: 8, auc: 0.5, asked: 4, accepted: 2 },
  threshold: 0.5,
  calibration: { slope: 2, shift: -1, forms: { claim: 0.5 } },
  bias: 0.25,
  columns: ['words', 'doubt:long'],
  trees: [[0, 12.5, 0.5, [1, 0, -0.25, -1]], 0.125],
};

test.each([
  [[12, 1], 0.25 + 0.5 + 0.125],
  [[13, 0], 0.25 - 0.25 + 0.125],
  [[13, 1], 0.25 - 1 + 0.125],
])('trees add up what they say of %j', (row, logit) => {
  expect(logitOf(model, Float64Array.from(row))).toBeCloseTo(logit, 12);
});

test('what a candidate lacks counts as 0, and what the model does not know is ignored', () => {
  const rowWith = (...features: readonly [string, number][]) =>
    rowOf(model.columns, new Map(features));
  const few = probabilityOf(model, rowWith(['words', 13]), 'blank');
  expect(probabilityOf(model, rowWith(['words', 13], ['doubt:new', 1]), 'blank')).toBe(few);
  expect(few).toBeCloseTo(1 / (1 + Math.exp(1 - 2 * 0.125)), 12);
});

test('only columns that a tree looks at are used', () => {
  expect([...columnsUsed(model)]).toEqual([0, 1]);
  expect([...columnsUsed({ ...model, trees: [[1, 0, 2, 3], 4] })]).toEqual([1]);
});

test('a form may have a shift of its own', () => {
  expect(calibrated(model.calibration, 0.25, 'claim')).toBe(0.5);
  expect(calibrated(model.calibration, 0.25, 'blank')).toBeLessThan(0.5);
});

test('a model is read as it was written down', () => {
  const lines = written(model);
  expect(lines.trees).toEqual(['0<12.5 500 1<0 -250 -1000', '125']);
  expect(readModel(JSON.parse(JSON.stringify(lines)) as typeof lines)).toEqual(model);
});
