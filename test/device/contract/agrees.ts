// Whether what is kept beside the log says what the log says.
import type { Store } from '../../../src/device/store.ts';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { dayOf, type Day, type Moment } from '../../../src/lib/log/moment.ts';
import { dueByDay, dueFacts } from '../../../src/lib/review/due.ts';
import { figuresOf } from '../../../src/lib/review/figures.ts';
import { missedFacts } from '../../../src/lib/review/missed.ts';
import { overviewOf } from '../../../src/lib/review/overview.ts';
import { equal } from './acts.ts';

/** Throws where what is looked up beside the log is not what the whole log comes to. */
export async function agrees(store: Store, now: Moment): Promise<void> {
  const { look } = store;
  if (!look) throw new Error('nothing to look things up in');
  const events = await store.events();
  const library = foldAll(emptyLibrary, events);
  const today = dayOf(now);
  equal(await look.overview(now), overviewOf(library, now));
  equal(await look.figures(now, 3), figuresOf(library, now, 3));
  equal((await look.totals()).events, events.length);
  const due = new Set(dueFacts(library, now).map((one) => one.deck.id));
  equal([...(await look.decksDue(today, 999))].sort(), [...due].sort());
  const missed = [...new Set(missedFacts(library).map((one) => one.deck.id))];
  equal([...(await look.decksMissed(999))].sort(), missed.sort());
  const [from, to] = [(today + 1) as Day, (today + 9) as Day];
  const load = [...dueByDay(library)].filter(([day]) => day >= from && day <= to);
  const looked = [...(await look.dueBetween(from, to))].filter(([, count]) => count > 0);
  equal(
    looked,
    load.sort(([a], [b]) => a - b),
  );
}
