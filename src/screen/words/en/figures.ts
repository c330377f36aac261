// Words of the figures.
import { counted, inDays, number, percent } from './say.ts';

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const narrow = new Intl.DateTimeFormat('en-GB', { weekday: 'narrow', timeZone: 'UTC' });

const dayMillis = 86_400_000;

export const figures = {
  title: 'Figures',
  /** A day counted from 1970-01-01, as "24 Nov". */
  day: (day: number) => short.format(day * dayMillis),
  weekday: (day: number) => narrow.format(day * dayMillis),
  answers: 'Answers a day',
  answersText: (total: number, days: number) =>
    `${counted(total, 'answer', 'answers')} in ${days} days`,
  right: 'Right',
  missed: 'Missed',
  dayHead: 'Day',
  retention: 'You remember',
  retentionText: (right: number, of: number) =>
    `${number(right)} of ${number(of)} facts that came back in the last 30 days. The mark is at the 90% that Factdeck aims for.`,
  retentionBetween: (low: number, high: number) =>
    `So few answers leave it anywhere from ${percent(low)} to ${percent(high)}.`,
  retentionNone:
    'This shows once facts have come back on a later day: the share you still knew. Factdeck aims for 90%.',
  forecast: 'Coming back',
  forecastText: (total: number, days: number) =>
    `${counted(total, 'fact', 'facts')} in ${days} days; here the first two weeks`,
  forecastNext: (days: number) => `Nothing for a month; the next fact comes back ${inDays(days)}.`,
  due: 'Facts due',
  dueHead: 'Due',
  dueToday: 'today',
  dueDays: (days: number) => `in ${days} days`,
  calibration: 'How well Factdeck guesses',
  calibrationText:
    'Before each review it reckons how likely you are right. Beside that: how often you were, and the range the truth lies in with 95% confidence.',
  calibrationNone:
    'This shows once facts have come back on a later day: the chance Factdeck gave you, and what came of it.',
  reckoned: 'Reckoned',
  came: 'Right',
  ofAnswers: 'Answers',
  between: (low: number, high: number) => `${percent(low)} to ${percent(high)}`,
  facts: 'All facts',
  none: {
    title: 'Nothing to count yet',
    text: 'After the first quiz this page shows what you answer, what you remember and what comes back.',
    home: 'Go to Today',
  },
};
