// What the parts of the contract do to a store, and how they tell that it did something else.
import type { Store, Unavailable } from '../../../src/device/store.ts';
import type { DeckId } from '../../../src/lib/deck/deck.ts';
import type { FactId } from '../../../src/lib/facts/fact.ts';
import type { Action, LogEvent, SessionId } from '../../../src/lib/log/event.ts';
import type { QuestionId } from '../../../src/lib/questions/question.ts';

/** Each part gets a store that holds nothing yet, and throws when the store does not do what it says. */
export type Contract = Readonly<Record<string, (open: OpenStore) => Promise<void>>>;

export type OpenStore = () => Promise<Store | Unavailable>;

export const answered = (turn: number, given: string | null = 'Paris'): Action => ({
  kind: 'answered',
  session: 's1' as SessionId,
  turn,
  deck: 'd1' as DeckId,
  fact: `f${turn}` as FactId,
  question: `q${turn}` as QuestionId,
  means: 'recall',
  given,
  verdict: given === 'Paris' ? 'right' : 'wrong',
  grade: given === 'Paris' ? 3 : 1,
  tookMs: 1200,
});

export async function opened(open: OpenStore): Promise<Store> {
  const store = await open();
  if (store.kind === 'unavailable') throw new Error(store.message);
  return store;
}

export async function saved(store: Store, ...actions: Action[]): Promise<readonly LogEvent[]> {
  const appended = await store.append(actions);
  if (!appended.saved) throw new Error(appended.message);
  return appended.events;
}

export const byId = (events: readonly LogEvent[]) => events.toSorted((a, b) => a.seq - b.seq);

export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} should be ${b}`);
}
