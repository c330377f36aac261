// Sessions folded from the events about them. What no event touches stays the same object.
import type { SessionId } from './event.ts';
import { union } from './order.ts';
import { sessionState, type Session, type SessionEvent } from './session-state.ts';

/** Events by session, in order and each once, or in any order while they are new. */
export type SessionLogs = ReadonlyMap<SessionId, readonly SessionEvent[]>;

export interface FoldedSessions {
  readonly log: SessionLogs;
  /** Oldest first. */
  readonly sessions: ReadonlyMap<SessionId, Session>;
  /** The latest that has not ended. */
  readonly session: Session | null;
}

export function foldSessions(before: FoldedSessions, news: SessionLogs): FoldedSessions {
  const logs = new Map<SessionId, readonly SessionEvent[]>();
  for (const [id, more] of news) {
    const known = before.log.get(id) ?? [];
    const all = union(known, more);
    if (all !== known) logs.set(id, all);
  }
  if (logs.size === 0) return before;
  const states = [...logs.values()].flatMap((events) => sessionState(events) ?? []);
  const sessions = placed(before.sessions, states);
  return {
    log: new Map([...before.log, ...logs]),
    sessions,
    session: [...sessions.values()].findLast(({ endings }) => endings.length === 0) ?? null,
  };
}

/** The sessions with these in their place by age. */
function placed(
  before: FoldedSessions['sessions'],
  states: readonly Session[],
): FoldedSessions['sessions'] {
  const after = new Map([...before, ...states.map((state) => [state.id, state] as const)]);
  const isMoved = states.some(({ id, started }) => before.get(id)?.started.at !== started.at);
  return isMoved ? new Map([...after].sort(([, a], [, b]) => byAge(a, b))) : after;
}

const byAge = (a: Session, b: Session) => a.started.at - b.started.at || (a.id < b.id ? -1 : 1);
