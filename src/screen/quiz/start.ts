// Starting a quiz: plan what is asked, keep it as a session, and go there.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { DeckId } from '#lib/deck/deck.ts';
import { isAwake } from '#lib/log/deck-state.ts';
import type { Scope, SessionId } from '#lib/log/event.ts';
import type { Day } from '#lib/log/moment.ts';
import { gathered, spread } from '#lib/review/pause.ts';
import { start } from '#lib/review/session.ts';
import { notice } from '../shell/notice.svelte.ts';
import { alone } from '../state/alone.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { dueBetween } from '../state/lookups.ts';
import { newId } from '../state/new-id.ts';
import { today as words } from '../words/en/today.ts';

/** Facts in one quiz, unless it says otherwise. */
export const quizMost = 20;
/** Facts of a deck that are asked again before they are due. */
export const againMost = 10;
/** New facts in one go: few, so that one begins. */
export const newFactsMost = 5;

/** New facts that the setting leaves for today. */
export const newLeft = () => Math.max(0, factdeck.study.newADay - factdeck.overview.met);

/** What plans is fetched with the first quiz: the first screen opens without it. */
async function plan(scope: Scope, size: number, fresh: number) {
  const { planDeck, planDue, planMissed, planQuestions, planTag } =
    await import('#lib/review/plan.ts');
  const { library, now } = factdeck;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  switch (scope.kind) {
    case 'deck':
      return planDeck(library, scope.deck, now, seed, size, fresh);
    case 'tag':
      return planTag(library, scope.tag, now, seed, size, fresh);
    case 'search': {
      const { makeIndex } = await import('#lib/review/search.ts');
      const index = makeIndex();
      for (const deck of library.decks.values()) if (isAwake(deck)) index.put(deck);
      const found = [...index.find(scope.query)].flatMap(([deck, found]) =>
        found.places().questions.map((question) => ({ deck, question })),
      );
      return planQuestions(library, found, now, seed, size, fresh);
    }
    case 'due':
      return planDue(library, now, seed, size);
    case 'missed':
      return planMissed(library, now, seed, size);
  }
}

async function begin(scope: Scope, size = quizMost, fresh = size): Promise<boolean> {
  if (scope.kind === 'due') await factdeck.readDue(size);
  const queue = await plan(scope, size, fresh);
  if (queue.length === 0) return false;
  const session = newId<SessionId>();
  const kept = await factdeck.append(...start(factdeck.library, session, scope, queue));
  if (kept) await goto(resolve(`/quiz#${session}`));
  return kept;
}

/**
 * `fresh`: how many facts may be new ones. False when there is nothing to ask, or the session could
 * not be kept. A second tap while it is being made does not start another.
 */
export const startQuiz = alone(begin);

/** After a break: all but the first sitting is put off to the days to come, and can be taken back. */
export async function startAfterBreak(due: number, size: number): Promise<boolean> {
  await factdeck.readDue(due);
  const { today } = factdeck;
  const load = await dueBetween((today + 1) as Day, (today + due) as Day);
  const put = spread(factdeck.library, factdeck.now, load);
  if (!(await factdeck.append(...put))) return false;
  const started = await startQuiz({ kind: 'due' }, size);
  const facts = put.reduce((sum, one) => sum + one.facts.length, 0);
  notice.show(words.spread(facts), async () => {
    await factdeck.append(...gathered(put));
  });
  return started;
}

export const startDeck = (deck: DeckId, size?: number, fresh?: number) =>
  startQuiz({ kind: 'deck', deck }, size, fresh);
