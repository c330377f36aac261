// A log of what ought not to be but is: decks without questions, of another age, deleted in mid-quiz.
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Action, LogEvent } from '#lib/log/event.ts';
import { writeBackup } from '#lib/log/exchange/backup.ts';
import { dayMillis } from '#lib/log/moment.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';

const sentence = 'Ada Lovelace was born in London.';
const source = { start: 0, end: sentence.length };
const fact = 'f' as FactId;

function deckOf(title: string, questions: readonly unknown[]): Deck {
  return {
    format: 'factdeck/1',
    article: {
      title,
      date: null,
      text: sentence,
      blocks: [{ kind: 'paragraph', text: sentence, map: [[0, 0]], ...source }],
    },
    facts: questions.length === 0 ? [] : [{ id: fact, text: sentence, importance: 1, ...source }],
    questions: questions as readonly Question[],
  };
}

/** Typed, since nothing is offered with it. */
const typed: Question = {
  id: 'q' as QuestionId,
  fact,
  kind: 'blank',
  prompt: 'Ada Lovelace was born in ______.',
  answer: 'London',
  accept: [],
  source,
  key: { start: 25, end: 31 },
  score: 1,
};
const ofTomorrow = { ...typed, id: 'drawn', kind: 'drawing' };

const made = (deck: string, title: string, questions: readonly unknown[]): Action => ({
  kind: 'deck-made',
  deck: deck as DeckId,
  made: deckOf(title, questions),
  dropped: [],
});

/** As the first Factdeck stamped events, and before most forms were. */
export function oddities(): Buffer {
  const now = Date.now();
  const deck = 'd-old' as DeckId;
  const about = { deck, fact, session: 's-old' };
  const item = { deck, fact, question: 'gone', again: { question: 'gone' } };
  const actions = [
    made('d-empty', 'An empty deck', []),
    made('d-later', 'A deck of tomorrow', [typed, ofTomorrow]),
    made('d-old', 'A deck of old', [typed]),
    made('d-typed', 'A deck to type', [typed]),
    { kind: 'session-started', session: 's-old', scope: { kind: 'deck', deck }, queue: [item] },
    {
      ...about,
      ...{ kind: 'answered', turn: 0, question: 'gone', means: 'recall', given: 'Paris' },
      ...{ verdict: 'wrong', grade: 1, tookMs: 4_000 },
    },
    { kind: 'session-ended', session: 's-old', left: true },
    made('d-deleted', 'A deleted deck', [typed]),
    {
      kind: 'session-started',
      session: 's-open',
      scope: { kind: 'deck', deck: 'd-deleted' },
      queue: [{ deck: 'd-deleted', fact, question: 'q', again: { question: 'q' } }],
    },
    { kind: 'deck-deleted', deck: 'd-deleted' },
  ] as unknown as Action[];
  const events = actions.map((action, index) => {
    const stamp = { v: 1, device: 'first', seq: index + 1, id: `first:${index + 1}` };
    return { ...action, ...stamp, at: now - 3 * dayMillis + index, offset: 0 } as LogEvent;
  });
  return Buffer.from(writeBackup(events, { at: now, offset: 0 }));
}
