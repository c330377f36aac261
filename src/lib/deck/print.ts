// A deck as JSON for other programs: the form `factdeck/1` of the command line.
import type { Question } from '../questions/question.ts';
import type { Made } from './make.ts';

/** One question in the printed form; `cue`, `options` and `accept` only where there are any. */
function printedQuestion(question: Question, n: number) {
  const { fact, kind, cue, prompt, answer, source, score } = question;
  const accept = 'accept' in question && question.accept.length > 0 ? question.accept : undefined;
  const options = 'options' in question ? question.options : undefined;
  return {
    n,
    fact,
    kind,
    ...(cue === undefined ? {} : { cue }),
    question: prompt,
    ...(options === undefined ? {} : { options }),
    answer,
    ...(accept === undefined ? {} : { accept }),
    start: source.start,
    end: source.end,
    score,
  };
}

/** Offsets are UTF-16 units in the text as given. With `all`, dropped candidates follow. */
export function printDeck({ deck, dropped }: Made, { all }: { readonly all: boolean }): string {
  const { format, article, facts, questions } = deck;
  const asked = questions.map((question, i) => printedQuestion(question, i + 1));
  const rest = dropped.map(({ question, reason }, i) => ({
    ...printedQuestion(question, asked.length + i + 1),
    dropped: reason,
  }));
  const printed = {
    format,
    article: { title: article.title, date: article.date },
    facts: facts.map(({ id, text, start, end, importance }) => ({
      id,
      text,
      start,
      end,
      importance,
    })),
    questions: all ? [...asked, ...rest] : asked,
  };
  return JSON.stringify(printed, null, 2);
}
