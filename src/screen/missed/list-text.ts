// The missed facts as plain text, to be sent or kept: each with its sentence, its answer and one's own.
import type { MissedFact } from '#lib/review/missed.ts';
import { answerText, givenText, promptText } from '../quiz/asking.ts';
import { excerpt } from '../quiz/excerpt.ts';
import { missed as words } from '../words/en/missed.ts';
import type { MissedDay } from './by-day.ts';

export function listText(days: readonly MissedDay[], today: number): string {
  const lines = days.flatMap(({ day, decks }) => [
    '',
    words.day(day - today).toUpperCase(),
    ...decks.flatMap(({ deck, facts }) => [
      '',
      deck.deck.article.title,
      ...facts.flatMap(factLines),
    ]),
  ]);
  return [words.title, ...lines, ''].join('\n');
}

function factLines({ deck, question, last }: MissedFact): string[] {
  const { lead, answer, tail } = excerpt(deck.deck.article, question);
  const given = last.given === null ? words.didNotKnow : givenText(question, last.given);
  return [
    '',
    `${lead}${answer}${tail}`,
    `  ${words.asked} ${promptText(question)}`,
    `  ${words.answer}: ${answerText(question)}`,
    `  ${words.youSaid}: ${given}`,
  ];
}
