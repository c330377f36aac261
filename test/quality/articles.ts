// The articles of a folder with their days of publication, and the decks made of them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '#lib/article/article.ts';
import { parseIsoDate } from '#lib/article/dates.ts';
import { makeDeck, type Made } from '#lib/deck/make.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { finish } from '../../src/tools/make-deck.ts';

/** Days of publication, from the table in the folder's README. */
function datesIn(readme: string): ReadonlyMap<string, string> {
  const rows = readme.matchAll(/^\| (\S+)\.txt \| (\d{4}-\d{2}-\d{2}) \|/gm);
  return new Map([...rows].map(([, name = '', date = '']) => [name, date]));
}

export const articlesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace(/\.txt$/, ''));

/** Makes the deck of any article of a folder, by its name. */
export function maker(folder: string, analyser: Analyser): (name: string) => Made | Refusal {
  const dates = datesIn(readFileSync(join(folder, 'README.md'), 'utf8'));
  return (name) => {
    const date = parseIsoDate(dates.get(name) ?? '');
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    return finish(makeDeck({ text, ...(date === null ? {} : { date }) }, analyser));
  };
}
