// Finding decks by words of their titles, questions and answers, blind to case and accents.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { answerText, promptText } from '../quiz/asking.ts';

/** A deck as it is searched; made once per deck, not per keystroke. */
export interface Entry {
  readonly deck: DeckState;
  readonly title: string;
  readonly questions: readonly {
    readonly id: QuestionId;
    readonly prompt: string;
    readonly folded: string;
  }[];
}

export interface Hit {
  readonly deck: DeckState;
  /** The first question that holds every word; null where the title does. */
  readonly prompt: string | null;
  readonly more: number;
}

/** "Erdoğan’s" and "erdogan's" are the same word to somebody who looks for it. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();

export function entryOf(deck: DeckState): Entry {
  return {
    deck,
    title: folded(deck.deck.article.title),
    questions: [...deck.questions.values()].map((question) => ({
      id: question.id,
      prompt: promptText(question),
      folded: folded([question.cue ?? '', question.prompt, told(question)].join(' ')),
    })),
  };
}

/** What the answer says; of a statement not the word "False" but what is so. */
const told = (question: Question) =>
  question.kind === 'truefalse' ? (question.correction ?? '') : answerText(question);

/** Decks that hold every word of the query, in their title or together in one question. */
export function search(entries: readonly Entry[], query: string): readonly Hit[] {
  const { holds } = wordsOf(query);
  return entries.flatMap(({ deck, title, questions }): Hit[] => {
    if (holds(title)) return [{ deck, prompt: null, more: 0 }];
    const found = questions.filter((question) => holds(question.folded));
    const [first] = found;
    return first ? [{ deck, prompt: first.prompt, more: found.length - 1 }] : [];
  });
}

/** The questions of what was found: all of a deck whose title holds the words. */
export function questionsFound(
  entries: readonly Entry[],
  query: string,
): readonly { readonly deck: DeckId; readonly question: QuestionId }[] {
  const { holds } = wordsOf(query);
  return entries.flatMap(({ deck, title, questions }) => {
    const found = holds(title) ? questions : questions.filter((one) => holds(one.folded));
    return found.map(({ id }) => ({ deck: deck.id, question: id }));
  });
}

function wordsOf(query: string) {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return { holds: (text: string) => wanted.every((word) => text.includes(word)) };
}
