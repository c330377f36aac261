// What is worked out beside the log: after every deed what the whole log comes to.
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import type { Action, LogEvent } from '../../../src/lib/log/event.ts';
import { dayMillis, type Moment } from '../../../src/lib/log/moment.ts';
import { restoreDeck } from '../../../src/lib/log/undo.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { undoLast } from '../../../src/lib/review/session.ts';
import { before, deed } from '../deeds.ts';
import {
  answered as sampleAnswer,
  deckId,
  device as stampedBy,
  factId,
  made,
  questionId,
  sessionId,
} from '../../lib/sample.ts';
import { agrees } from './agrees.ts';
import { opened, saved, type Contract } from './acts.ts';

export const counting: Contract = {
  async 'what is worked out beside the log says what the log says'(open) {
    const store = await opened(open);
    const { look } = store;
    if (!look) return;
    const [deck, session] = [deckId('d'), sessionId('s')];
    const now: Moment = { at: Date.now(), offset: 0 };
    const check = () => agrees(store, now);
    const keep = async (...actions: Action[]) => {
      await saved(store, ...actions);
      await check();
    };
    await check();
    await keep(made(deck, 4), made(deckId('e'), 2));
    await keep({ kind: 'session-started', session, scope: { kind: 'due' }, queue: [] });
    await keep(sampleAnswer({ grade: 1 }));
    await keep(sampleAnswer({ turn: 1, fact: factId('f1'), question: questionId('b1') }));
    await keep(sampleAnswer({ turn: 1, fact: factId('f1'), question: questionId('c1') }));
    const other = stampedBy('other');
    const past = [3, 30, 30, 400].map((days, index) =>
      other(sampleAnswer({ session: sessionId('t'), turn: index, fact: factId(`f${index}`) }), {
        at: now.at - days * dayMillis,
        offset: 0,
      }),
    );
    const begun = { kind: 'session-started', scope: { kind: 'due' }, queue: [] } as const;
    const foreign = [
      other({ ...begun, session: sessionId('t') }, { at: now.at - 500 * dayMillis, offset: 0 }),
      ...past,
      other(made(deckId('x'), 3), { at: now.at - 500 * dayMillis, offset: 0 }),
    ];
    const merged = await store.merge(foreign);
    await check();
    await keep({ kind: 'session-ended', session });
    await keep({ kind: 'fact-suspended', deck, fact: factId('f0'), suspended: true });
    await keep({ kind: 'question-dropped', deck, question: questionId('b1') });
    await keep({ kind: 'deck-archived', deck, archived: true });
    await keep({ kind: 'deck-archived', deck, archived: false });
    await keep({ kind: 'deck-deleted', deck: deckId('e') });
    const library = foldAll(emptyLibrary, await store.events());
    await keep(restoreDeck(library, deckId('e')));
    const last = [...library.sessions.values()].at(-1);
    const undone = last && undoLast(last);
    if (undone) await keep(undone);
    await store.remove(merged.saved ? merged.events : []);
    await check();
    store.close();
  },

  async 'counts are what the whole log says, whatever is done, heard of and taken away again'(
    open,
  ) {
    const store = await opened(open);
    if (!store.look) return;
    for (let seed = 1; seed <= 4; seed++) {
      const random = chance(seed);
      const now: Moment = { at: Date.now(), offset: 0 };
      let merged: readonly LogEvent[] = [];
      for (let turn = 0; turn < 60; turn++) {
        const library = foldAll(emptyLibrary, await store.events());
        const action = turn % 20 === 19 ? null : deed(library, now, random);
        if (action) await saved(store, action);
        if (turn % 20 === 19) {
          await store.remove(merged);
          const appended = await store.merge(before(now, random, `other${seed}.${turn}`));
          merged = appended.saved ? appended.events : [];
        }
        if (turn % 4 === 3) await agrees(store, now);
      }
      for (const days of [1, 7, 40]) {
        await agrees(store, { at: now.at + days * dayMillis, offset: 0 });
      }
    }
    store.close();
  },
};
