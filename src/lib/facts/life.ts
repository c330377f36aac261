// Life dates behind a name: "Daniel Bernoulli (8 February 1700 – 17 March 1782) was ...".
import type { Span } from '../article/article.ts';
import { articleOffset } from '../article/mend.ts';
import type { Protagonist } from '../language/mentions/protagonist.ts';
import type { Names } from '../language/mentions/names.ts';
import type { Reading, Sentence } from '../language/reading.ts';
import { timesOf, type Time } from '../language/times.ts';

export interface LifeDate {
  readonly person: string;
  readonly event: 'born' | 'died';
  readonly time: Time;
  readonly sentence: Sentence;
  readonly key: Span;
}

/** The bracket right behind a name: a comma or a language may stand before the dates. */
const bracket = /\(([^()]*?\b\d{3,4})\s*[–—-]\s*([^()]*?\b\d{3,4})\)/;
const born = /\((?:[^()]*\bborn )([^()]*?\d{4})\b[^()]*\)/;

/**
 * The days of birth and death of the person a biography opens with. Only the first sentence is
 * asked: later brackets may hold reigns, books and wars.
 */
export function lifeDates(
  reading: Reading,
  names: Names,
  protagonist: Protagonist | null,
): readonly LifeDate[] {
  const opening = reading.sentences[0];
  const person =
    opening &&
    names
      .of(opening)
      .find(
        ({ first, kind }) =>
          first < opening.first + 3 && kind !== 'place' && kind !== 'organisation',
      );
  if (!opening || !person) return [];
  const times = timesOf(reading)(opening);
  const start = opening.doc.tokens[opening.first]?.idx ?? 0;
  const end = opening.doc.tokens[person.end - 1];
  const head = opening.doc.text.slice(start, start + 400);
  const after = head.indexOf('(');
  // The bracket belongs to the name when nothing but titles stands between.
  if (!end || after < 0 || after + start - (end.idx + end.text.length) > 12) return [];
  const both = bracket.exec(head);
  const one = both ? null : born.exec(head);
  const inner = both ?? one;
  if (!inner || inner.index > after + 120) return [];
  const within = (from: number, to: number) =>
    times.filter(({ first, iso, grain }) => {
      const at = opening.doc.tokens[first]?.idx ?? 0;
      return (
        at >= start + from &&
        at < start + to &&
        iso !== null &&
        (grain === 'day' || grain === 'year' || grain === 'month')
      );
    });
  const dash = both ? inner.index + 1 + (inner[1]?.length ?? 0) : inner.index + inner[0].length;
  const births = within(inner.index, dash);
  const deaths = both ? within(dash, inner.index + inner[0].length) : [];
  const dates = [
    ...births.slice(0, 1).map((time) => ({ event: 'born' as const, time })),
    ...deaths.slice(0, 1).map((time) => ({ event: 'died' as const, time })),
  ];
  const hedged = /\b(?:c\.|ca\.|circa|about|before|after|\?)/.test(inner[0]);
  if (hedged) return [];
  return dates.map(({ event, time }) => {
    const first = opening.doc.tokens[time.first];
    const last = opening.doc.tokens[time.end - 1];
    const key = {
      start: articleOffset(opening.block.map, first?.idx ?? 0),
      end: articleOffset(opening.block.map, (last?.idx ?? 0) + (last?.text.length ?? 0) - 1) + 1,
    };
    return { person: protagonist?.name ?? person.text, event, time, sentence: opening, key };
  });
}
