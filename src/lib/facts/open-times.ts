// Times of a statement that are counted from something it does not tell.
import type { Time } from '../language/times.ts';
import type { OpenReference } from './references.ts';
import type { Statement } from './statement.ts';

interface Lasting {
  readonly because: string;
  readonly example: string;
  readonly words: RegExp;
  /** Only where the article is no report of the days before it. */
  readonly outsideNews: boolean;
}

/** Times that are vague, yet do not mislead months later. */
const lasting: readonly Lasting[] = [
  {
    because: 'an order of events, not a date',
    example: 'Soon problems arose; his mother was unemployed at the time.',
    words: /^(?:soon|at the time)$/i,
    outsideNews: false,
  },
  {
    because: 'no time at all',
    example: 'the Newcomer of the Year award; in the year 71; some 5,000 years ago',
    words: /^(?:the (?:year|day|weekend)|[\d,]+ years ago)$/i,
    outsideNews: false,
  },
  {
    because: 'a textbook or a guide says what is so for years',
    example: 'Today the quarter has many churches.',
    words: /^(?:today|now|currently|so far|in recent years)$/i,
    outsideNews: true,
  },
];

/** The stale times of a statement: those that stay open, and whether others were let pass. */
export function openTimes(
  { pieces }: Statement,
  times: readonly Time[],
  isNews: boolean,
): { readonly open: readonly OpenReference[]; readonly doubts: readonly string[] } {
  const here = times.flatMap((time) => {
    const at = pieces.findIndex(({ first, end }) => first < time.end && time.first < end);
    return time.stale && at >= 0 ? [{ time, at }] : [];
  });
  const open = here.filter(
    ({ time: { text } }) =>
      !lasting.some(({ words, outsideNews }) => words.test(text) && !(outsideNews && isNews)),
  );
  return {
    open: open.map(({ at }) => ({ at, kind: 'time' })),
    doubts: here.length > open.length ? ['vague-time'] : [],
  };
}
