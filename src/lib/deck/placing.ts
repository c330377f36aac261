// Finding a sentence again in another version of its article, with what points into it.
import type { Span } from '../article/article.ts';
import type { Question } from '../questions/question.ts';
import type { DeckFact } from './deck.ts';

/** The text with every stretch of spacing as one space, and where each character of it stood. */
function spaced(text: string): { readonly text: string; readonly at: readonly number[] } {
  let plain = '';
  const at: number[] = [];
  for (const match of text.matchAll(/(\s+)|\S+/g)) {
    const piece = match[1] === undefined ? match[0] : ' ';
    for (let i = 0; i < piece.length; i++) at.push(match.index + i);
    plain += piece;
  }
  return { text: plain, at };
}

/** What stands before a sentence: the end of another, of a byline, or of a line; an opening quote too. */
const opens = /(?:^|[.!?…:–—|]["'”’)\]]*\s|\n)\s*["“‘'(]*$/;

/**
 * Tells where a sentence stands in a text, word for word whatever its spacing; null where it does
 * not. Quickest for sentences in the order of the text: each is looked for from the one before.
 */
export function finder(text: string): (sentence: string) => Span | null {
  const { text: plain, at } = spaced(text);
  let from = 0;
  return (sentence) => {
    const sought = sentence.trim().replace(/\s+/g, ' ');
    if (sought === '') return null;
    const found = wholeAt(from) ?? (from > 0 ? wholeAt(0) : null);
    if (found === null) return null;
    from = found;
    return { start: at[found] ?? 0, end: (at[found + sought.length - 1] ?? 0) + 1 };

    /** From a place on, where it is no part of a longer sentence. */
    function wholeAt(place: number): number | null {
      for (let found = plain.indexOf(sought, place); found >= 0;) {
        const start = at[found] ?? 0;
        if (opens.test(text.slice(Math.max(0, start - 8), start))) return found;
        found = plain.indexOf(sought, found + 1);
      }
      return null;
    }
  };
}

/** A sentence by itself, and where the answer stands in it. */
export interface Told {
  readonly text: string;
  readonly key: Span | null;
}

/** The sentence a question comes from, wherever that is kept. */
export function sentenceOf(
  article: { readonly text: string },
  { source, key, earlier }: Pick<Question, 'source' | 'key' | 'earlier'>,
): Told {
  if (earlier) return earlier;
  const { start, end } = source;
  const isInside = key && key.start >= start && key.end <= end;
  return {
    text: article.text.slice(start, end),
    key: isInside ? { start: key.start - start, end: key.end - start } : null,
  };
}

/** A span with nothing in it: of what the article does not say. */
export const nowhere: Span = { start: 0, end: 0 };

const withoutEarlier = ({ earlier: _, ...asked }: Question) => asked;

/** The question with its sentence at another place of another text; null: it stands nowhere there. */
export function placed(question: Question, told: Told, text: string, span: Span | null): Question {
  const asked = withoutEarlier(question);
  if (span === null) return { ...asked, source: nowhere, key: null, earlier: told };
  const now = text.slice(span.start, span.end);
  const answer = told.key && told.text.slice(told.key.start, told.key.end);
  const isWhereItWas = told.key && answer !== null && now.startsWith(answer, told.key.start);
  const at = isWhereItWas ? told.key.start : answer === null ? -1 : now.indexOf(answer);
  const start = span.start + at;
  const key = at < 0 || answer === null ? null : { start, end: start + answer.length };
  return { ...asked, source: span, key };
}

interface Written {
  readonly facts: readonly DeckFact[];
  readonly questions: readonly Question[];
}

/** What was written beside one version of an article, in another; the same where they are one. */
export function placedIn(
  to: { readonly text: string },
  from: { readonly text: string },
  written: Written,
): Written {
  if (to.text === from.text) return written;
  const find = finder(to.text);
  return {
    facts: written.facts.map((fact) => ({
      ...fact,
      ...(find(from.text.slice(fact.start, fact.end)) ?? nowhere),
    })),
    questions: written.questions.map((question) => {
      const told = sentenceOf(from, question);
      return placed(question, told, to.text, find(told.text));
    }),
  };
}
