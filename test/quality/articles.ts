// The articles of some folders with their days of publication, and what the engine makes of them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '#lib/article/article.ts';
import { parseIsoDate } from '#lib/article/dates.ts';
import { makeDeck, writeQuestions, type Made, type Written } from '#lib/deck/make.ts';
import type { Source } from '#lib/deck/source.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { finish } from '../../src/tools/make-deck.ts';

/** Where the articles lie that the rules are made by: beside the repository where it has them, and in it. */
export const ruleArticles: readonly string[] = ['../../../shared/articles', '../fixtures/articles']
  .map((folder) => new URL(folder, import.meta.url).pathname)
  .filter((folder) => existsSync(folder));

/** Days of publication, from the table in the folder's README. */
function datesIn(readme: string): ReadonlyMap<string, string> {
  const rows = readme.matchAll(/^\| (\S+)\.txt \| (\d{4}-\d{2}-\d{2}) \|/gm);
  return new Map([...rows].map(([, name = '', date = '']) => [name, date]));
}

export const articlesIn = (folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace(/\.txt$/, ''));

/** "bio" of "GUM_bio_hadid". */
export const genreOf = (name: string): string => name.split('_')[1] ?? name;

/** The text and the day of any article of the folders, by its name. */
function sources(folders: readonly string[]): (name: string) => Source {
  const dates = new Map(
    folders.flatMap((folder) => [...datesIn(readFileSync(join(folder, 'README.md'), 'utf8'))]),
  );
  return (name) => {
    const file = folders.map((folder) => join(folder, `${name}.txt`)).find(existsSync);
    if (file === undefined) throw new Error(`no article ${name}`);
    const date = parseIsoDate(dates.get(name) ?? '');
    const text = readFileSync(file, 'utf8');
    return { text, ...(date === null ? {} : { date }) };
  };
}

/** Makes the deck of any article of the folders, by its name. */
export function maker(
  folders: readonly string[],
  analyser: Analyser,
): (name: string) => Made | Refusal {
  const sourceOf = sources(folders);
  return (name) => finish(makeDeck(sourceOf(name), analyser));
}

/** Writes the candidates of any article of the folders, by its name; a refused one has none. */
export function writer(
  folders: readonly string[],
  analyser: Analyser,
): (name: string) => Written | null {
  const sourceOf = sources(folders);
  return (name) => {
    const written = finish(writeQuestions(sourceOf(name), analyser));
    return 'refused' in written ? null : written;
  };
}
