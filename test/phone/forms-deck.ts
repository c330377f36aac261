// Sites whose first deck asks what a test needs: questions made by hand, or options throughout.
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Match, Order, Question, QuestionId, TrueFalse } from '#lib/questions/question.ts';
import { newVersion } from './versions.ts';

const text = [
  'The Eiffel Tower was built for the World’s Fair of 1889 by the company of Gustave Eiffel.',
  'Work began in January 1887, and the first lift took visitors up in June 1889.',
  'Eiffel also built the frame of the Statue of Liberty, which Bartholdi designed.',
].join(' ');

/** The sentence that begins so. */
function sentence(start: string) {
  const from = text.indexOf(start);
  return { start: from, end: text.indexOf('.', from) + 1 };
}

const asked = (name: string, begins: string) => ({
  id: `q-${name}` as QuestionId,
  fact: `f-${name}` as FactId,
  source: sentence(begins),
  score: 1,
});

const year = text.indexOf('1889');

export const isFalse: TrueFalse = {
  ...asked('fair', 'The Eiffel'),
  kind: 'truefalse',
  prompt: 'The Eiffel Tower was built for the World’s Fair of 1878.',
  answer: 'false',
  correction: 'The Eiffel Tower was built for the World’s Fair of 1889.',
  key: { start: year, end: year + 4 },
};

export const order: Order = {
  ...asked('order', 'Work began'),
  kind: 'order',
  prompt: 'In what order did these happen?',
  answer: [
    'Eiffel built the frame of the Statue of Liberty',
    'Work on the Eiffel Tower began',
    'The World’s Fair opened in Paris',
    'The first lift took visitors up the tower',
  ],
  key: null,
};

export const match: Match = {
  ...asked('match', 'Eiffel also'),
  kind: 'match',
  prompt: 'Who is known for what?',
  answer: [
    ['Gustave Eiffel', 'the tower of the World’s Fair'],
    ['Frédéric Auguste Bartholdi', 'the Statue of Liberty'],
    ['Charles Garnier', 'the Paris Opera'],
    ['Joseph Paxton', 'the Crystal Palace'],
  ],
  key: null,
};

/** A folder with the build and a deck of these questions as the first one; the caller removes it. */
export function siteAsking(...questions: readonly Question[]): string {
  const deck: Deck = {
    format: 'factdeck/1',
    article: {
      title: 'The tower of Paris',
      date: null,
      text,
      blocks: [{ kind: 'paragraph', text, map: [[0, 0]], start: 0, end: text.length }],
    },
    facts: questions.map(({ fact, source }) => ({
      id: fact,
      text: text.slice(source.start, source.end),
      importance: 1,
      ...source,
    })),
    questions,
  };
  const seeds = JSON.stringify([{ id: 'seed-tower' as DeckId, deck }]);
  return newVersion({ 'decks/seed.json': () => seeds });
}

interface SeedDeck {
  readonly id: DeckId;
  readonly deck: Deck;
}

/** A choice of the same question, where its answer is one text. */
function asChoice(question: Question): Question[] {
  if (question.kind === 'order' || question.kind === 'match' || question.kind === 'truefalse')
    return [];
  const { id, fact, prompt, source, key, score, answer } = question;
  const options = [answer, 'Atlantis', 'Ruritania'];
  return [{ id, fact, prompt, source, key, score, kind: 'choice', answer, options }];
}

/** A folder with the build and its own first deck, all of whose questions are asked by options. */
export const siteOfChoices = (): string =>
  newVersion({
    'decks/seed.json': (text) =>
      JSON.stringify(
        (JSON.parse(text) as readonly SeedDeck[]).map(({ id, deck }) => ({
          id,
          deck: { ...deck, questions: deck.questions.flatMap(asChoice) },
        })),
      ),
  });
