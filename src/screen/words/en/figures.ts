// Words of the figures.
import { counted, inDays, number, percent } from './say.ts';

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
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
  retentionText: (right: number, of: number, aim: number) =>
    `${number(right)} of ${number(of)} facts that came back in the last 30 days. The mark is at the ${percent(aim)} that Factdeck aims for.`,
  retentionBetween: (low: number, high: number) =>
    `So few answers leave it anywhere from ${percent(low)} to ${percent(high)}.`,
  retentionNone: (aim: number) =>
    `This shows once facts have come back on a later day: the share you still knew. Factdeck aims for ${percent(aim)}.`,
  forecastText: (days: number) => `Day by day for the next ${days} days`,
  forecastNext: (days: number) => `Nothing for a month; the next fact comes back ${inDays(days)}.`,
  due: 'Facts due',
  dueHead: 'Coming back',
  dueToday: 'today',
  dueDays: (days: number) => `in ${days} days`,
  calibration: 'How well Factdeck guesses',
  calibrationText:
    'Before each review it expects you to be right with some chance. Beside that: how often you were, and the range the truth lies in with 95% confidence.',
  calibrationNone:
    'This shows once facts have come back on a later day: the chance Factdeck gave you, and what came of it.',
  reckoned: 'Expected',
  came: 'Right',
  ofAnswers: 'Answers',
  between: (low: number, high: number) => `${percent(low)} to ${percent(high)}`,
  facts: 'All facts',
  moreDecks: (count: number) => `Show more of ${counted(count, 'other deck', 'other decks')}`,
  heat: 'Half a year',
  heatCaption: 'Answers of each day, by week',
  heatText: (days: number, most: number) =>
    days === 0
      ? 'No answers in the last 26 weeks.'
      : `Answers on ${counted(days, 'day', 'days')} of the last 26 weeks, ${number(most)} on the fullest.`,
  month: (day: number) => month.format(day * dayMillis),
  weekdays: Array.from({ length: 7 }, (_, weekday) =>
    // 1970-01-05 was a Monday.
    new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      (4 + weekday) * dayMillis,
    ),
  ),
  weekHead: 'Week from',
  streakSwitch: 'Count a streak',
  streakText: 'Days you keep at it. One day off a week takes nothing away.',
  streak: (days: number, most: number) =>
    days === 0
      ? 'A streak begins with your next answer.'
      : days >= most
        ? `Your streak: ${number(most)} days or more.`
        : `Your streak: ${counted(days, 'day', 'days')}.`,
  broken: 'The figures could not be looked up just now. Reload the page to try again.',
  none: {
    title: 'Nothing to count yet',
    text: 'After the first quiz this page shows what you answer, what you remember and what comes back.',
    home: 'Go to Today',
  },
};
