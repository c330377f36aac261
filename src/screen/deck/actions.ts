// What can be done to a deck, each with its way back.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { DeckId } from '#lib/deck/deck.ts';
import { restoreDeck, restoreQuestion } from '#lib/log/undo.ts';
import type { QuestionId } from '#lib/questions/question.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { deck as words } from '../words/en/deck.ts';

export const bringBack = (deck: DeckId, question: QuestionId) =>
  factdeck.append(restoreQuestion(factdeck.library, deck, question));

export const bringBackDeck = (deck: DeckId) => factdeck.append(restoreDeck(factdeck.library, deck));

export async function dropQuestion(deck: DeckId, question: QuestionId) {
  if (!(await factdeck.append({ kind: 'question-dropped', deck, question }))) return;
  notice.show(words.dropped, async () => {
    await bringBack(deck, question);
  });
}

/** A deck that rests is there to read, but nothing in it comes up. */
export async function rest(deck: DeckId, archived: boolean) {
  if (!(await factdeck.append({ kind: 'deck-archived', deck, archived }))) return;
  notice.show(archived ? words.rested : words.woken, async () => {
    await factdeck.append({ kind: 'deck-archived', deck, archived: !archived });
  });
}

export async function deleteDeck(deck: DeckId) {
  if (!(await factdeck.append({ kind: 'deck-deleted', deck }))) return;
  await goto(resolve('/library'));
  notice.show(words.removed, async () => {
    await bringBackDeck(deck);
  });
}
