// The actions that take something back. They name what they take back, so that no clock decides.
import type { DeckId } from '../deck/deck.ts';
import type { QuestionId } from '../questions/question.ts';
import type { AnswerRegraded, Answered, DeckRestored, Grade, QuestionRestored } from './event.ts';
import type { Library } from './fold.ts';

/** Brings back a deleted deck. */
export function restoreDeck(library: Library, deck: DeckId): DeckRestored {
  const undoes = eventsAbout(library, deck).filter((event) => event.kind === 'deck-deleted');
  return { kind: 'deck-restored', deck, undoes: undoes.map((event) => event.id) };
}

/** Brings back a dropped question. */
export function restoreQuestion(
  library: Library,
  deck: DeckId,
  question: QuestionId,
): QuestionRestored {
  const undoes = eventsAbout(library, deck).filter(
    (event) =>
      (event.kind === 'question-dropped' && event.question === question) ||
      (event.kind === 'deck-made' && event.dropped.includes(question)),
  );
  return { kind: 'question-restored', deck, question, undoes: undoes.map((event) => event.id) };
}

/** "I was right": the answer counts as right (Good) from now on; or as wrong again. */
export function regrade(answer: Answered, verdict: 'right' | 'wrong'): AnswerRegraded {
  return graded(answer, verdict === 'right' ? 3 : 1, verdict);
}

/** The grade that the person gives the answer themselves. */
export function graded(
  { session, deck, fact, id, verdict: was }: Answered,
  grade: Grade,
  verdict = was,
): AnswerRegraded {
  return { kind: 'regraded', session, deck, fact, event: id, verdict, grade };
}

function eventsAbout(library: Library, deck: DeckId) {
  const log = library.log.decks.get(deck);
  if (!log) throw new Error(`No deck ${deck}`);
  return log.about;
}
