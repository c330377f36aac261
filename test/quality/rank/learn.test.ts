import { logitOf } from '#lib/questions/rank/model.ts';
import { describe, expect, test } from 'vitest';
import { calibrate } from './calibration.ts';
import { auc, kappa, precisionAt } from './figures.ts';
import { fitLogistic, logisticLogit, standardiser } from './logistic.ts';
import { fitTrees } from './trees.ts';

const options = {
  count: 60,
  depth: 3,
  rate: 0.1,
  leastInLeaf: 5,
  penalty: 1,
  rowShare: 0.8,
  columnShare: 1,
};

/** Four hundred points of a plane; what holds of them hangs on both coordinates, or on the first. */
const points = Array.from({ length: 400 }, (_, i) =>
  Float64Array.of((i % 20) / 20, Math.floor(i / 20) / 20),
);
const corners = points.map(([x = 0, y = 0]) => x >= 0.5 !== y >= 0.3);
const first = points.map(([x = 0]) => x >= 0.5);

describe('trees', () => {
  test('learn what no column tells alone', () => {
    const trees = fitTrees(points, corners, options);
    const scores = points.map((row) => logitOf(trees, row));
    expect(auc(scores, corners)).toBeGreaterThan(0.99);
  });

  test('say the share that holds where nothing tells', () => {
    const blind = points.map(() => Float64Array.of(1));
    const quarter = points.map((_, i) => i % 4 === 0);
    const logit = logitOf(fitTrees(blind, quarter, options), Float64Array.of(1));
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(0.25, 2);
  });

  test('come out the same every time', () => {
    expect(fitTrees(points, corners, options)).toEqual(fitTrees(points, corners, options));
  });
});

describe('logistic regression', () => {
  test('learns a straight border, whatever the scale', () => {
    const scaled = points.map(([x = 0, y = 0]) => Float64Array.of(1000 * x, y));
    const standard = standardiser(scaled);
    const fitted = fitLogistic(scaled.map(standard), first, 1);
    expect(
      auc(
        scaled.map((row) => logisticLogit(fitted, standard(row))),
        first,
      ),
    ).toBeGreaterThan(0.99);
    expect(Math.abs(fitted.weights[0] ?? 0)).toBeGreaterThan(20 * Math.abs(fitted.weights[1] ?? 0));
  });

  test('its mean probability is the share that holds', () => {
    const fitted = fitLogistic(points, corners, 1);
    const mean =
      points.reduce((sum, row) => sum + 1 / (1 + Math.exp(-logisticLogit(fitted, row))), 0) /
      points.length;
    expect(mean).toBeCloseTo(corners.filter(Boolean).length / points.length, 6);
  });
});

describe('calibration', () => {
  test('takes back what a model is too sure of, and what it favours a form by', () => {
    const scored = Array.from({ length: 800 }, (_, i) => {
      const form = i % 2 === 0 ? 'blank' : 'claim';
      const logit = i % 4 < 2 ? 4 : -4;
      // Three of four hold where the model is sure, one of four where it is sure of the contrary.
      const accepted = logit > 0 === (Math.floor(i / 4) % 4 !== 0);
      return { form, logit, accepted };
    });
    const { slope, forms } = calibrate(scored);
    expect(slope * 4).toBeCloseTo(Math.log(3), 1);
    expect(Object.keys(forms)).toEqual(['blank', 'claim']);
  });
});

describe('figures', () => {
  test.each([
    ['in order', [1, 2, 3, 4], 1],
    ['the wrong way round', [4, 3, 2, 1], 0],
    ['all alike', [1, 1, 1, 1], 0.5],
  ])('area under the curve, %s', (_, scores, area) => {
    expect(auc(scores, [false, false, true, true])).toBe(area);
  });

  test('acceptance of the best', () => {
    expect(precisionAt([0.9, 0.8, 0.2, 0.1], [true, false, true, false], 0.5)).toBe(0.5);
  });

  test('kappa is 1 for the same verdicts and 0 for independent ones', () => {
    expect(
      kappa([
        [true, true],
        [false, false],
      ]),
    ).toBe(1);
    expect(
      kappa([
        [true, true],
        [true, false],
        [false, true],
        [false, false],
      ]),
    ).toBe(0);
  });
});
