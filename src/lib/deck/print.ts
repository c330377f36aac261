// A deck as JSON for other programs: the form `factdeck/1` of the command line.
import { phrase } from '../questions/phrase.ts';
import type { Question } from '../questions/question.ts';
import type { Judged } from '../questions/write.ts';
import type { Deck } from './deck.ts';
import { mainQuestions, sizesOf } from './sizes.ts';

/** What is shown to choose from or to bring into order, in no telling order. */
function optionsOf(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'order':
      return question.answer.toSorted();
    case 'match':
      return question.answer.map(([, right]) => right).toSorted();
    default:
      return 'options' in question ? question.options : undefined;
  }
}

/** What is asked and what is right; each field only where there is one. */
function printedCard(question: Question) {
  const { kind, cue, prompt, answer } = question;
  const options = optionsOf(question);
  const accept = 'accept' in question && question.accept.length > 0 ? question.accept : undefined;
  const correction = 'correction' in question ? question.correction : undefined;
  return {
    kind,
    ...(cue === undefined ? {} : { cue }),
    question: prompt,
    ...(options === undefined ? {} : { options }),
    answer,
    ...(accept === undefined ? {} : { accept }),
    ...(correction === undefined ? {} : { correction }),
  };
}

/** One question, with the other forms its fact is asked in when it was missed. */
function printedQuestion(question: Question, n: number, alternates: readonly Question[]) {
  const { fact, source, score } = question;
  const also = alternates.filter((each) => each.fact === fact).map(printedCard);
  const { start, end } = source;
  return {
    n,
    fact,
    ...printedCard(question),
    start,
    end,
    score,
    ...(also.length === 0 ? {} : { also }),
  };
}

/** Candidates that failed a check, each with the check's name. */
export const rejected = (judged: readonly Judged[]) =>
  judged.flatMap((each) =>
    each.reason === null ? [] : [{ question: phrase(each), reason: each.reason }],
  );

/**
 * The standard deck. Offsets are UTF-16 units in the text as given. Where all that was `judged` is
 * given, the questions beyond it and the candidates that failed follow.
 */
export function printDeck(deck: Deck, judged: readonly Judged[] | null): string {
  const { format, article, facts, questions } = deck;
  const alternates = questions.filter(({ alternate }) => alternate);
  const standard = sizesOf(deck).findLast(({ name }) => name !== 'all');
  const kept = new Set(standard?.kept);
  const main = mainQuestions(deck).filter(({ id }) => judged || kept.has(id));
  const asked = new Set(main.map(({ fact }) => fact));
  const rest = rejected(judged ?? []).map(({ question, reason }, i) => ({
    ...printedQuestion(question, main.length + i + 1, []),
    dropped: reason,
  }));
  const printed = {
    format,
    article: { title: article.title, date: article.date },
    facts: facts
      .filter(({ id }) => asked.has(id))
      .map(({ id, text, start, end, importance }) => ({ id, text, start, end, importance })),
    questions: [
      ...main.map((question, i) => printedQuestion(question, i + 1, alternates)),
      ...rest,
    ],
  };
  return JSON.stringify(printed, null, 2);
}
