// What the rules that write a clause out know of the article around it.
import type { Name, Names } from '../language/mentions/names.ts';
import { isProtagonist, type Protagonist } from '../language/mentions/protagonist.ts';
import type { Sentence } from '../language/reading.ts';
import type { Time } from '../language/times.ts';
import type { Antecedents } from './antecedents.ts';
import type { HeaderWords } from './header.ts';
import type { Topics } from './topics.ts';

/** What is known about the article around a sentence. */
export interface Around {
  readonly names: Names;
  readonly times: (sentence: Sentence) => readonly Time[];
  readonly protagonist: Protagonist | null;
  /** The tokens of a sentence that are part of a person's name. */
  readonly people: (sentence: Sentence) => ReadonlySet<number>;
  /** Null where writing out what "the" means went wrong too often: outside news. */
  readonly antecedents: Antecedents | null;
  readonly header: HeaderWords;
  readonly topics: Topics;
  /** The sentences before this one, in order. */
  readonly before: (sentence: Sentence) => readonly Sentence[];
}

/** The tokens of a sentence that are part of a person's name. */
export function peopleIn(
  names: readonly Name[],
  protagonist: Protagonist | null,
): ReadonlySet<number> {
  // Whom the article is about is a person, whatever the name was taken for.
  const somebody = protagonist !== null && protagonist.gender !== 'it' ? protagonist : null;
  const people = names.filter(
    ({ kind, text }) => kind === 'person' || (somebody && isProtagonist(text, somebody)),
  );
  return new Set(
    people.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
  );
}
