// The names of an article: who or what each is, and the full name of whom a surname alone means.
import type { Reading, Sentence } from '../reading.ts';
import { placeOf } from './gazetteer.ts';
import { rawNames, textOf } from './raw-names.ts';
import { surnameVote, withActing } from './surnames.ts';
import type { NameKind } from './untitled.ts';

/** A proper name: tokens `[first, end)` of the sentence's doc. */
export interface Name {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly text: string;
  /** The person's fullest name in the article where this is one; else `text`. */
  readonly full: string;
}

export interface Names {
  /** Names of a sentence, in order. */
  of(sentence: Sentence): readonly Name[];
}

function gazetteerKind(text: string): NameKind | null {
  const place = placeOf(text);
  if (!place) return null;
  return place.kind === 'nationality' ? 'nationality' : 'place';
}

/** "Greater Sydney" is a place as Sydney is. */
const bareName = (text: string) =>
  text.replace(/^(?:Greater|Central|Northern|Southern|Eastern|Western|Old|Inner) /, '');

/** "Washington, D.C." is a city, though somebody of that name is in the article. */
const isDistrict = ({ doc }: Sentence, end: number) =>
  /^,? ?(?:D\. ?C\.|DC\b)/.test(textOf(doc, end, end + 3));

/**
 * Names over a whole reading. The surname vote: a single word equal to the last name of somebody
 * named in full is that person, whatever the analyser called it.
 */
export function findNames(reading: Reading): Names {
  const raw = withActing(
    new Map(reading.sentences.map((sentence) => [sentence, rawNames(sentence)])),
  );
  const personOf = surnameVote(raw);
  const found = new Map<Sentence, readonly Name[]>();
  for (const [sentence, names] of raw) {
    found.set(
      sentence,
      names.map(({ first, end, kind }) => {
        const text = textOf(sentence.doc, first, end);
        const isCity = text === 'Washington' && isDistrict(sentence, end);
        const person = end - first === 1 && !isCity ? personOf(text) : null;
        if (person !== null) return { first, end, kind: 'person', text, full: person };
        return { first, end, kind: gazetteerKind(bareName(text)) ?? kind, text, full: text };
      }),
    );
  }
  return { of: (sentence) => found.get(sentence) ?? [] };
}
