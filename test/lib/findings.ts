// What the engine finds in a few real sentences: the whole way, without the refusals of short texts.
import type { Article, IsoDate } from '#lib/article/article.ts';
import { compressed, mend } from '#lib/article/mend.ts';
import { findFacts, type Findings } from '#lib/facts/find.ts';
import { sentenceText } from '#lib/facts/statement.ts';
import { read } from '#lib/language/read.ts';
import type { Reading } from '#lib/language/reading.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { finish } from '../../src/tools/make-deck.ts';

export interface Told {
  readonly title?: string;
  readonly date?: string;
  /** A line before the text, as a report has it. */
  readonly byline?: string;
}

const analyser = await openAnalyser();

export function articleOf(text: string, { title = '', date, byline }: Told = {}): Article {
  const paragraphs = [...(byline === undefined ? [] : [byline]), ...text.split('\n\n')];
  const given = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = given.indexOf(paragraph, at);
    at = start + paragraph.length;
    const tracked = mend(given, start, at);
    const kind = paragraph === byline ? ('byline' as const) : ('paragraph' as const);
    return { kind, text: tracked.text, start, end: at, map: compressed(tracked) };
  });
  return { title, date: (date ?? null) as IsoDate | null, text: given, blocks };
}

export const readingOf = (text: string, told?: Told): Reading =>
  finish(read(articleOf(text, told), analyser));

export const findingsOf = (text: string, told?: Told): Findings =>
  finish(findFacts(readingOf(text, told)));

/** The statements of a text's facts, as sentences. */
export const statementsOf = (text: string, told?: Told): string[] =>
  findingsOf(text, told).facts.map(({ statement }) => sentenceText(statement.pieces));
