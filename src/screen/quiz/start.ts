// Starting a quiz: plan what is asked, keep it as a session, and go there.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Scope, SessionId } from '#lib/log/event.ts';
import { start } from '#lib/review/session.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { newId } from '../state/new-id.ts';

/** Facts in one quiz, unless it says otherwise. */
export const quizMost = 20;
/** Facts of a deck that are asked again before they are due. */
export const againMost = 10;
/** New facts in one go: few, so that one begins. */
export const newFactsMost = 5;

/** What plans is fetched with the first quiz: the first screen opens without it. */
async function plan(scope: Scope, size: number) {
  const { planDeck, planDue, planMissed } = await import('#lib/review/plan.ts');
  const { library, now } = factdeck;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  switch (scope.kind) {
    case 'deck':
      return planDeck(library, scope.deck, now, seed, size);
    case 'due':
      return planDue(library, now, seed, size);
    case 'missed':
      return planMissed(library, seed, size);
  }
}

/** False when there is nothing to ask, or the session could not be kept. */
export async function startQuiz(scope: Scope, size = quizMost): Promise<boolean> {
  if (scope.kind === 'due') await factdeck.readDue(size);
  const queue = await plan(scope, size);
  if (queue.length === 0) return false;
  const session = newId<SessionId>();
  const kept = await factdeck.append(...start(factdeck.library, session, scope, queue));
  if (kept) await goto(resolve(`/quiz#${session}`));
  return kept;
}

export const startDeck = (deck: DeckId, size?: number) => startQuiz({ kind: 'deck', deck }, size);
