// Leaving facts out, or putting them off until tomorrow, each with its way back.
import type { DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import { leftOut, takenBack, untilTomorrow } from '#lib/review/objections.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { quiz as words } from '../words/en/quiz.ts';

async function stop(action: Parameters<typeof takenBack>[1], told: string) {
  if (!(await factdeck.append(action))) return;
  notice.show(told, async () => {
    await factdeck.append(takenBack(factdeck.library, action));
  });
}

export const leaveOut = (deck: DeckId, fact: FactId) =>
  stop(leftOut(deck, fact), words.aside['fact-suspended']);

export const putOff = (deck: DeckId, fact: FactId) =>
  stop(untilTomorrow(deck, fact, factdeck.now), words.aside['facts-postponed']);

export const takeIn = (deck: DeckId, fact: FactId) =>
  factdeck.append({ ...leftOut(deck, fact), suspended: false });
