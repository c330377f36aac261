// The one person or thing an article is about.
import { kept } from '../kept.ts';
import type { Reading, Sentence } from '../reading.ts';
import { childrenOf, rootOf, subjectOf, tokensOf } from '../tree.ts';
import type { Names } from './names.ts';

export interface Protagonist {
  /** As the title has it, or the first sentence. */
  readonly name: string;
  readonly gender: 'he' | 'she' | 'it';
  /** What the first sentence says it is ("city", "capital"): "the city" means it as well. */
  readonly classes: readonly string[];
}

/** What stands for the protagonist, by gender. */
export const pronouns: Readonly<Record<Protagonist['gender'], RegExp>> = {
  he: /^(?:he|his|him|himself)$/i,
  she: /^(?:she|her|hers|herself)$/i,
  it: /^(?:it|its|itself)$/i,
};

const cleanTitle = (title: string) => title.replace(/\s*\([^)]*\)$/, '').replace(/[\s,.:;]+$/, '');

const words = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(Boolean);

/** Without what says where somebody is from: "Gordon of Auchleuchries". */
export const withoutOrigin = (name: string) => name.replace(/ (?:of|the) .*$/, '');

const ownWords = kept(({ name }: Protagonist) => words(withoutOrigin(name)));

/** The first of two family names: "Reyes" of "Diego de los Reyes Balmaseda". */
const firstFamilyName = kept(({ name }: Protagonist) =>
  words(
    / (?:de|del|de la|de las|de los|da|dos|von|van|y) (\p{Lu}\p{L}+) /u.exec(`${name} `)?.[1] ?? '',
  ),
);

/**
 * Does `name` name the protagonist: by its whole name or more, by the first or last word of it, or by
 * the first of two family names?
 */
export function isProtagonist(name: string, protagonist: Protagonist): boolean {
  const asked = answersAbout(protagonist);
  const known = asked.get(name) ?? meansWhole(name, protagonist);
  asked.set(name, known);
  return known;
}

/** The names an article was asked about, which come again and again. */
const answersAbout = kept((_: Protagonist) => new Map<string, boolean>());

function meansWhole(name: string, protagonist: Protagonist): boolean {
  const own = ownWords(protagonist);
  const given = words(withoutOrigin(name));
  if (given.length === 0) return false;
  if (own.length > 1 && own.every((word) => given.includes(word))) return true;
  return (
    given.every((word) => own.includes(word)) &&
    [own.at(-1), own[0], ...firstFamilyName(protagonist)].some((word) => given.includes(word ?? ''))
  );
}

/** The only person named in full in the title of a report: "Texas student Ahmed Mohamed ...". */
function personInTitle(reading: Reading, names: Names, title: string): Protagonist | null {
  const mentions = reading.sentences.flatMap((sentence) =>
    names
      .of(sentence)
      .filter(({ text }) => / /.test(text) && title.includes(text))
      .map(({ text, kind, first }) => ({
        text,
        kind,
        before: sentence.doc.tokens[first - 1]?.text ?? '',
      })),
  );
  // "the Bibliotheca Alexandrina" is nobody.
  const things = new Set(mentions.flatMap(({ text, before }) => (before === 'the' ? text : [])));
  const people = new Set(
    mentions.flatMap(({ text, kind }) => (kind === 'person' && !things.has(text) ? text : [])),
  );
  const [name] = people;
  // A title that is the name itself opens a biography, told by its first sentence.
  if (name === undefined || people.size > 1 || title.split(' ').length < name.split(' ').length + 2)
    return null;
  const [he, she] = genderCounts(reading);
  return he === she ? null : { name, gender: he > she ? 'he' : 'she', classes: [] };
}

function genderCounts(reading: Reading): readonly [number, number] {
  const count = (gender: Protagonist['gender']) =>
    reading.sentences.flatMap(tokensOf).filter(({ text }) => pronouns[gender].test(text)).length;
  return [count('he'), count('she')];
}

/** A title of two to four capital words whose last one the text goes on naming: a person's name. */
function personOfTitle(reading: Reading, names: Names, title: string): Protagonist | null {
  const parts = title.split(' ');
  const surname = parts.at(-1) ?? '';
  const isName =
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part));
  const mentions = reading.sentences.filter((sentence) =>
    names.of(sentence).some(({ text, kind }) => text === surname && kind !== 'place'),
  ).length;
  const [he, she] = genderCounts(reading);
  const [more, fewer] = he > she ? [he, she] : [she, he];
  if (!isName || mentions < 3 || more < 5 || fewer > more / 3) return null;
  return { name: title, gender: he > she ? 'he' : 'she', classes: [] };
}

/** Mentions that make somebody the person a report is about. */
const leastMentions = 4;

/** Whom a report names in full at its start and then again and again, more than anybody else. */
function personOfReport(reading: Reading, names: Names): Protagonist | null {
  const [opening] = reading.sentences;
  const [first] = opening ? names.of(opening) : [];
  if (first?.kind !== 'person' || !/ /.test(first.text)) return null;
  const people = reading.sentences.flatMap((sentence) =>
    names.of(sentence).flatMap(({ kind, full }) => (kind === 'person' ? [full] : [])),
  );
  const mentions = people.filter((full) => full === first.text).length;
  const [he, she] = genderCounts(reading);
  const [more, fewer] = he > she ? [he, she] : [she, he];
  const isMain = mentions >= leastMentions && mentions > people.length / 2;
  if (!isMain || more < 3 || fewer > more / 5) return null;
  return { name: first.text, gender: he > she ? 'he' : 'she', classes: [] };
}

/** "Simeon (Russian: ...; died 1616) was a statesman": a long bracket may hide the verb. */
const isSaidBehindBracket = (text: string, title: string) =>
  text.startsWith(title) && /\) (?:was|is) (?:an?|the) \p{L}/u.test(text.slice(0, longestBracket));

const longestBracket = 400;

/** What is no person, though its article tells of men: "Bengkulu is the capital of". */
const placeNouns =
  /^(?:capital|city|town|village|country|nation|island|province|region|district|state|county|river|lake|mountain|park|port|municipality|area)$/;

/** What a title names and the first sentence says something of: "Zaha Hadid was ...". */
function subjectOfTitle(reading: Reading, names: Names, title: string): Protagonist | null {
  const [opening] = reading.sentences;
  if (!opening) return null;
  const root = rootOf(opening);
  const first = names.of(opening).find(({ first }) => first < opening.first + 4);
  const dated = /^[^.]{0,80}\([^()]*\d{3,4}[^()]*\)/.test(opening.block.text);
  const isTold = root?.lemma === 'be' || (dated && isSaidBehindBracket(opening.block.text, title));
  if (!first || !isTold) return null;
  const own = words(first.text);
  const shared = words(title).filter((word) => own.includes(word));
  // "Theodorus of Tabennese": what stands behind "of" is often left out.
  const short = words(withoutOrigin(title));
  const alsoKnown = names.of(opening).some((name) => {
    const all = words(name.text);
    return short.length > 1 && short.every((word) => all.includes(word));
  });
  const inShort = short.filter((word) => own.includes(word));
  const isTitle = inShort.length >= short.length * 0.6 || alsoKnown;
  // Life dates behind the name tell a biography whose title is something else, say a caption.
  if (shared.length === 0 || !(isTitle || (dated && shared.length >= 2))) return null;
  const name = isTitle ? title : withoutOrigin(first.text);
  const [he, she] = genderCounts(reading);
  if (
    he !== she &&
    Math.max(he, she) >= (first.kind === 'person' ? 1 : 3) &&
    first.kind !== 'place' &&
    !classesIn(opening).some((noun) => placeNouns.test(noun))
  ) {
    return { name, gender: he >= she ? 'he' : 'she', classes: [] };
  }
  const isAbout = (sentence: Sentence | undefined) =>
    sentence !== undefined && hasSubject(sentence, names, { name, gender: 'it', classes: [] });
  const said = reading.sentences.flatMap((each, n) => {
    const goesOn = /^It$/.test(tokensOf(each)[0]?.text ?? '') && isAbout(reading.sentences[n - 1]);
    return isAbout(each) || goesOn ? classesIn(each) : [];
  });
  const classes = said.flatMap((noun) => alsoCalled[noun] ?? [noun]);
  return { name, gender: 'it', classes: [...new Set(classes)] };
}

/** Nouns that say nothing of what something is. */
const hollow = /^(?:name|part|place|home|result|way|example|center|centre|base|time)$/;

/** Is the protagonist the subject of a sentence, by name? */
function hasSubject(sentence: Sentence, names: Names, protagonist: Protagonist): boolean {
  const root = rootOf(sentence);
  const subject = root && subjectOf(sentence, root);
  const named = names.of(sentence).find(({ end }) => subject && end === subject.i + 1);
  return named !== undefined && isProtagonist(named.text, protagonist);
}

/** What a sentence says its subject is: "Mérida is the capital of the state". */
function classesIn(sentence: Sentence): readonly string[] {
  const root = rootOf(sentence);
  if (root?.lemma !== 'be') return [];
  return childrenOf(sentence, root)
    .filter(({ dep, tag, lemma }) => dep === 'attr' && tag === 'NN' && !hollow.test(lemma))
    .map(({ lemma }) => lemma);
}

/**
 * An article is about somebody or something when its title is a name that opens the first
 * sentence ("Zaha Hadid" - "Dame Zaha Hadid was ..."), when the title names one person in full, or
 * when one person is named far more than all others. Otherwise null: most news have none.
 */
export function findProtagonist(reading: Reading, names: Names): Protagonist | null {
  const title = cleanTitle(reading.article.title);
  return (
    personInTitle(reading, names, title) ??
    subjectOfTitle(reading, names, title) ??
    personOfTitle(reading, names, title) ??
    personOfReport(reading, names)
  );
}

/** A capital is a city too. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  capital: ['capital', 'city'],
  municipality: ['municipality', 'town', 'city'],
};
