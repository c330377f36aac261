import { expect, test } from 'vitest';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { usualParameters } from '../../../src/lib/review/schedule.ts';
import { changed, studyOf, usualStudy, type Study } from '../../../src/lib/review/study.ts';
import { device } from '../sample.ts';

test('settings come back from the log as they were made', () => {
  const study: Study = {
    dayStart: 2,
    newADay: 0,
    retention: 95,
    sitting: { unit: 'minutes', count: 5 },
    fourButtons: true,
    lightDays: [0, 6],
    streak: true,
    fitted: { parameters: usualParameters, answers: 1240, gain: 0.04 },
  };
  const { settings } = foldAll(emptyLibrary, [device('a')(changed(study))]);
  expect(studyOf(settings)).toEqual(study);
});

test('what makes no sense is as if it were not set', () => {
  const settings = new Map<string, string | number | boolean | null>([
    ['dayStart', 25],
    ['newADay', -3],
    ['retention', 100],
    ['sittingUnit', 'lessons'],
    ['sittingCount', 0],
    ['fourButtons', 'yes'],
    ['lightDays', 7],
    ['streak', 1],
    ['fitted', '{"parameters":[1,2],"answers":3,"gain":0.1}'],
  ]);
  expect(studyOf(settings)).toEqual(usualStudy);
});
