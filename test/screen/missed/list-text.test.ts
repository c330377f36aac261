import { expect, test } from 'vitest';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { missedFacts } from '../../../src/lib/review/missed.ts';
import { byDay } from '../../../src/screen/missed/by-day.ts';
import { listText } from '../../../src/screen/missed/list-text.ts';
import { after, later, noon } from '../../lib/sample.ts';

test('the list says by day and deck what was asked, what is right and what was said', () => {
  const missed = missedFacts(after([0, 0, false], [1, 1, false]));
  expect(listText(byDay(missed), dayOf(later(noon, 1)))).toBe(`Missed facts

TODAY

Cities

City 1 lies on river 1.
  Asked: It is ______.
  Answer: Answer 1
  You said: Nonsense

YESTERDAY

Cities

City 0 lies on river 0.
  Asked: It is ______.
  Answer: Answer 0
  You said: Nonsense
`);
});
