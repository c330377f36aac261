// Makes the decks the app comes with: seeds/ -> static/decks/seed.json, by the engine of every deck.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseIsoDate } from '#lib/article/dates.ts';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import { makeDeck } from '#lib/deck/make.ts';
import { openAnalyser } from '../language/open-analyser.ts';
import { finish } from '../make-deck.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const decks = new URL('../../../static/decks/', import.meta.url);

interface Seed {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  /** Who published it, and its author. */
  readonly source: string;
}

interface SeedDeck {
  readonly id: DeckId;
  readonly deck: Deck;
  readonly source: string;
}

const analyser = await openAnalyser();

function grown({ file, title, date, source }: Seed): SeedDeck {
  const text = readFileSync(new URL(file, seeds), 'utf8');
  const day = parseIsoDate(date);
  if (day === null) throw new Error(`${file}: ${date} is not a day`);
  const made = finish(makeDeck({ text, title, date: day }, analyser));
  if ('refused' in made) throw new Error(`${file}: ${made.message}`);
  if (made.deck.questions.length === 0) throw new Error(`${file}: no question`);
  // The id must not change with the engine: the app knows by it that the deck is there already.
  return { id: `seed-${file.replace(/\.\w+$/, '')}` as DeckId, deck: made.deck, source };
}

const listed = JSON.parse(readFileSync(new URL('seeds.json', seeds), 'utf8')) as readonly Seed[];
const grownDecks = listed.map(grown);
mkdirSync(decks, { recursive: true });
writeFileSync(new URL('seed.json', decks), JSON.stringify(grownDecks));
const questions = grownDecks.reduce((sum, { deck }) => sum + deck.questions.length, 0);
console.log(`${grownDecks.length} seed deck, ${questions} questions`);
