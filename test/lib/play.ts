// A library that is played on, as the app does: what is done is folded in at once.
import type { Action, Item, LogEvent } from '../../src/lib/log/event.ts';
import { emptyLibrary, fold, type Library } from '../../src/lib/log/fold.ts';
import type { Session } from '../../src/lib/log/session-state.ts';
import { planDeck } from '../../src/lib/review/plan.ts';
import { answer, current, start, type Current } from '../../src/lib/review/session.ts';
import { deckId, device, made, noon, sessionId } from './sample.ts';

const deck = deckId('d');
const session = sessionId('s');

export class Play {
  readonly events: LogEvent[] = [];
  library: Library = emptyLibrary;
  now = noon;
  readonly #stamp = device('a');

  do(...actions: readonly (Action | null)[]): this {
    for (const action of actions) {
      if (!action) throw new Error('nothing to do');
      const event = this.#stamp(action, this.now);
      this.events.push(event);
      this.library = fold(this.library, event);
    }
    return this;
  }

  start(queue: readonly Item[], id = session): this {
    return this.do(...start(this.library, id, { kind: 'deck', deck }, queue));
  }

  get session(): Session {
    const state = this.library.sessions.get(session);
    if (!state) throw new Error('no session');
    return state;
  }

  get current(): Current | null {
    return current(this.library, this.session);
  }

  reply(isRight: boolean): this {
    const now = this.current;
    if (!now) throw new Error('nothing is asked');
    const verdict = isRight ? 'right' : 'wrong';
    return this.do(answer(this.session, now, { given: 'x', verdict, tookMs: 1_000 }));
  }
}

/** In session `s` on deck `d`. */
export const playing = (facts: number, size = facts) => {
  const play = new Play().do(made(deck, facts));
  return play.start(planDeck(play.library, deck, noon, 1, size));
};
