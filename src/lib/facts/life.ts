// Life dates behind a name: "Daniel Bernoulli (8 February 1700 – 17 March 1782) was ...".
import type { Names } from '../language/mentions/names.ts';
import type { Protagonist } from '../language/mentions/protagonist.ts';
import type { Reading, Sentence } from '../language/reading.ts';
import { timesOf, type Time } from '../language/times.ts';
import { asTheyStand, written, type Composed } from './composed.ts';

type Event = 'born' | 'died';

/** The bracket right behind a name: a comma or a language may stand before the dates. */
const both = /\(([^()]*?\b\d{3,4})\s*[–—-]\s*([^()]*?\b\d{3,4})\)/;
const birth = /\((?:[^()]*\bborn )((?:(?!\bdied\b)[^();])*?\d{4})\b[^()]*\)/;
const hedged = /\b(?:c\.|ca\.|circa|about|before|after|\?)/;

/** How far the bracket may begin behind the name, in UTF-16 units: room for a title. */
const farthest = 12;
const longestOpening = 400;

const isDate = ({ iso, grain }: Time) =>
  iso !== null && (grain === 'day' || grain === 'year' || grain === 'month');

/** The dates of an opening sentence's bracket, each with its event. */
function datesOf(opening: Sentence, nameEnd: number, times: readonly Time[]) {
  const { tokens, text } = opening.doc;
  const start = tokens[opening.first]?.idx ?? 0;
  const head = text.slice(start, start + longestOpening);
  const bracket = head.indexOf('(');
  if (bracket < 0 || start + bracket - nameEnd > farthest) return [];
  const found = both.exec(head);
  const inner = found ?? birth.exec(head);
  if (!inner || inner.index > bracket + 120 || hedged.test(inner[0])) return [];
  const end = inner.index + inner[0].length;
  const dash = found ? inner.index + 1 + (inner[1]?.length ?? 0) : end;
  const firstWithin = (from: number, to: number) =>
    times.find((time) => {
      const at = (tokens[time.first]?.idx ?? 0) - start;
      return isDate(time) && at >= from && at < to;
    });
  const dates: readonly (readonly [Event, Time | undefined])[] = [
    ['born', firstWithin(inner.index, dash)],
    ['died', found ? firstWithin(dash, end) : undefined],
  ];
  return dates.flatMap(([event, time]) => (time ? [{ event, time }] : []));
}

const grains = { day: 'On what date', month: 'In what month and year', year: 'In what year' };

function compose(sentence: Sentence, name: string, event: Event, time: Time): Composed {
  const preposition = time.grain === 'day' ? 'on' : 'in';
  const told = event === 'born' ? `${name} was born` : `${name} died`;
  const asked = event === 'born' ? `was ${name} born` : `did ${name} die`;
  const kind = time.grain as 'day' | 'month' | 'year';
  const date = asTheyStand(sentence, time.first, time.end);
  return {
    clause: 'life',
    sentence,
    statement: {
      sentence,
      pieces: [written(`${told} ${preposition}`, sentence.first), ...date],
      people: new Set(),
    },
    asked: {
      from: 1,
      to: 1 + date.length,
      kind,
      iso: time.iso,
      outright: `${grains[kind]} ${asked}?`,
    },
  };
}

/**
 * The days of birth and death of the person a biography opens with. Only the first sentence is
 * asked: later brackets may hold reigns, books and wars.
 */
export function lifeDates(
  reading: Reading,
  names: Names,
  protagonist: Protagonist | null,
): readonly Composed[] {
  const [opening] = reading.sentences;
  const person =
    opening &&
    names
      .of(opening)
      .find(
        ({ first, kind }) =>
          first < opening.first + 3 && kind !== 'place' && kind !== 'organisation',
      );
  const last = person && opening.doc.tokens[person.end - 1];
  if (!last) return [];
  const name = protagonist?.name ?? person.text;
  const dates = datesOf(opening, last.idx + last.text.length, timesOf(reading)(opening));
  return dates.map(({ event, time }) => compose(opening, name, event, time));
}
