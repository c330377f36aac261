// What the events of one session come to.
import { answersThatCount, type AnswerEvent } from './answers.ts';
import type { Answered, EventId, EventOf, Item, Scope, SessionId } from './event.ts';
import { momentOf, type Moment } from './moment.ts';

export interface Session {
  readonly id: SessionId;
  readonly scope: Scope;
  readonly started: Moment;
  readonly queue: readonly Item[];
  /** Answers that count, in the order of their turns. */
  readonly answers: readonly Answered[];
  /** The events that ended it, less those taken back: it is over when there is one. */
  readonly endings: readonly EventId[];
}

export type SessionEvent = EventOf<'session-started' | 'session-ended'> | AnswerEvent;

const isStart = (event: SessionEvent): event is EventOf<'session-started'> =>
  event.kind === 'session-started';
const isAnswer = (event: SessionEvent): event is AnswerEvent =>
  event.kind !== 'session-started' && event.kind !== 'session-ended';

/** Null while the start of the session has not arrived. `events` in order. */
export function sessionState(events: readonly SessionEvent[]): Session | null {
  const start = events.find(isStart);
  if (!start) return null;
  const reopened = new Set(
    events.flatMap((event) => (event.kind === 'undone' ? event.reopens : [])),
  );
  return {
    id: start.session,
    scope: start.scope,
    started: momentOf(start),
    queue: start.queue,
    // By turn, not by time: a clock that goes back in mid-session must not change where it stands.
    answers: answersThatCount(events.filter(isAnswer)).toSorted((a, b) => a.turn - b.turn),
    endings: events.flatMap((event) =>
      event.kind === 'session-ended' && !reopened.has(event.id) ? [event.id] : [],
    ),
  };
}
