// What can be done to a deck, each with its way back.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { DeckId } from '#lib/deck/deck.ts';
import { restoreDeck, restoreQuestion } from '#lib/log/undo.ts';
import { changeBetween } from '#lib/questions/change.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import type { Written } from '../editing/own.svelte.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { editing } from '../words/en/editing.ts';
import { deck as words } from '../words/en/deck.ts';

export const bringBack = (deck: DeckId, question: QuestionId) =>
  factdeck.append(restoreQuestion(factdeck.library, deck, question));

export async function bringBackDeck(deck: DeckId) {
  await factdeck.known(new Set([deck])); // which reads what deleted it
  await factdeck.append(restoreDeck(factdeck.library, deck));
}

export async function dropQuestion(deck: DeckId, question: QuestionId) {
  if (!(await factdeck.append({ kind: 'question-dropped', deck, question }))) return;
  notice.show(words.dropped, async () => {
    await bringBack(deck, question);
  });
}

/** Says something else in a question from now on; what is known of its fact stays. */
export async function changeQuestion(deck: DeckId, before: Question, after: Question) {
  const change = changeBetween(before, after);
  const undo = changeBetween(after, before);
  if (!change || !undo) return;
  const edit = { kind: 'question-edited', deck, question: before.id } as const;
  if (!(await factdeck.append({ ...edit, ...change }))) return;
  notice.show(editing.saved, async () => {
    await factdeck.append({ ...edit, ...undo });
  });
}

/** Takes in a question that the person wrote; true once it is kept. */
export async function writeQuestion(deck: DeckId, { fact, question }: Written): Promise<boolean> {
  const written = {
    kind: 'questions-written',
    deck,
    facts: [fact],
    questions: [question],
  } as const;
  if (!(await factdeck.append(written))) return false;
  notice.show(editing.own.saved, async () => {
    await factdeck.append({ kind: 'question-dropped', deck, question: question.id });
  });
  return true;
}

/** A deck that rests is there to read, but nothing in it comes up. */
export async function rest(deck: DeckId, rested: boolean) {
  if (!(await factdeck.append({ kind: 'deck-rested', deck, rested }))) return;
  notice.show(rested ? words.rested : words.woken, async () => {
    await factdeck.append({ kind: 'deck-rested', deck, rested: !rested });
  });
}

/** An archived deck is not listed either. */
export async function archive(deck: DeckId, archived: boolean) {
  if (!(await factdeck.append({ kind: 'deck-archived', deck, archived }))) return;
  notice.show(archived ? words.archived : words.unarchived, async () => {
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
