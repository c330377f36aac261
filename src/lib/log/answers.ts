// Which answers count: not taken back, regraded where they were, one for each turn.
import type { Answered, EventOf } from './event.ts';

export type AnswerEvent = EventOf<'answered' | 'regraded' | 'undone'>;

/** `events` in order; the answers come in order too. */
export function answersThatCount(events: readonly AnswerEvent[]): readonly Answered[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  const regrades = new Map(
    events.flatMap((event) => (event.kind === 'regraded' ? [[event.event, event] as const] : [])),
  );
  const turns = new Set<string>();
  const counting: Answered[] = [];
  for (const event of events) {
    if (event.kind !== 'answered' || undone.has(event.id)) continue;
    const turn = `${event.session} ${event.turn}`;
    if (turns.has(turn)) continue; // a second tap, or the same question answered in a second tab
    turns.add(turn);
    const regrade = regrades.get(event.id);
    counting.push(regrade ? { ...event, verdict: regrade.verdict, grade: regrade.grade } : event);
  }
  return counting;
}
