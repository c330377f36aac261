// How long somebody has kept at it: days with answers, where a day off now and then takes nothing away.

/** Of any so many days one may be free. */
const daysOfOneFree = 7;

/**
 * The days with answers up to the last one, back to where two free days stand closer than a week.
 * `answered`: one a day, today last; today is not over, so it need not have answers yet.
 */
export function streakOf(answered: readonly boolean[]): number {
  let days = 0;
  let sinceFree = daysOfOneFree;
  for (const [back, isAnswered] of answered.toReversed().entries()) {
    sinceFree += 1;
    if (isAnswered) days += 1;
    else if (back > 0) {
      if (sinceFree < daysOfOneFree) break;
      sinceFree = 0;
    }
  }
  return days;
}
