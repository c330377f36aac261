// The sentence a question comes from, as the article has it, with its answer and a line around it.
import type { Article, Span } from '#lib/article/article.ts';
import type { Question } from '#lib/questions/question.ts';

/** Pieces that, joined, read as the article does; `answer` is empty where it stands nowhere. */
export interface Excerpt {
  readonly before: string;
  readonly lead: string;
  readonly answer: string;
  readonly tail: string;
  readonly after: string;
}

/** How much of the text around the sentence is shown, in UTF-16 units: about a line. */
const line = 80;

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

function lastLine(text: string): string {
  if (text.length <= line) return text;
  const cut = text.slice(-line);
  return `…${cut.slice(cut.search(/\s/))}`;
}

function firstLine(text: string): string {
  if (text.length <= line) return text;
  const cut = text.slice(0, line);
  return `${cut.slice(0, Math.max(0, cut.search(/\s\S*$/)))} …`;
}

/** Sentences that the article's own text has glued ("request.Iran") are shown apart. */
const apart = (text: string, where: 'before' | 'after'): string => {
  if (text === '') return '';
  if (where === 'before') return /\s$/.test(text) ? text : `${text} `;
  return /^\s/.test(text) ? text : ` ${text}`;
};

const within = ({ start, end }: Span, outer: Span): Span => ({
  start: start - outer.start,
  end: end - outer.start,
});

function cutAt(sentence: string, answer: Span | null) {
  const { start, end } = answer ?? { start: sentence.length, end: sentence.length };
  return {
    lead: sentence.slice(0, start),
    answer: sentence.slice(start, end),
    tail: sentence.slice(end),
  };
}

export function excerpt(
  article: Article,
  { source, key, earlier }: Pick<Question, 'source' | 'key' | 'earlier'>,
): Excerpt {
  if (earlier) return { ...cutAt(earlier.text, earlier.key), before: '', after: '' };
  const { text } = article;
  const paragraph = article.blocks.find((block) => contains(block, source)) ?? source;
  const marked = key && contains(source, key) ? key : { start: source.end, end: source.end };
  return {
    before: apart(lastLine(text.slice(paragraph.start, source.start)), 'before'),
    ...cutAt(text.slice(source.start, source.end), within(marked, source)),
    after: apart(firstLine(text.slice(source.end, paragraph.end)), 'after'),
  };
}
