// A text as it was pasted -> the spans of its paragraphs.
import type { Span } from './article.ts';

const endsSentence = /[.!?…:]["'”’)\]]*\s*$/;

/** Non-empty lines; a line ends at LF, CR, CRLF or one of Unicode's line ends. */
function linesOf(text: string): { span: Span; gapBefore: boolean }[] {
  const lines: { span: Span; gapBefore: boolean }[] = [];
  let gap = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\u0085]+|\r\n|[\r\n\u2028\u2029\u0085]/g)) {
    const line = match[0];
    if (/\S/.test(line)) {
      lines.push({ span: { start: match.index, end: match.index + line.length }, gapBefore: gap });
      gap = false;
    } else if (/\n|\r|\u2028|\u2029|\u0085/.test(line)) {
      const before = text[match.index - 1] ?? '\n';
      if (/[\r\n\u2028\u2029\u0085]/.test(before)) gap = true;
    } else gap = true;
  }
  return lines;
}

/**
 * Was the text wrapped at a fixed width, as mails and terminals do? Then most lines that are
 * followed by another without a gap are of like length and stop in the middle of a sentence.
 */
function isWrapped(text: string, lines: readonly { span: Span; gapBefore: boolean }[]): boolean {
  const inner = lines.filter((_, i) => lines[i + 1]?.gapBefore === false);
  if (inner.length < 3) return false;
  const broken = inner.filter(({ span }) => {
    const length = span.end - span.start;
    return length >= 40 && length <= 120 && !endsSentence.test(text.slice(span.start, span.end));
  });
  return broken.length > 0.6 * inner.length;
}

/** The spans of a text's paragraphs, in order; lines of a wrapped text are joined. */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  if (!isWrapped(text, lines)) return lines.map(({ span }) => span);
  const joined: Span[] = [];
  for (const { span, gapBefore } of lines) {
    const last = joined.at(-1);
    if (gapBefore || !last) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
}
