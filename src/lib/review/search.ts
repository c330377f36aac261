// Finding decks by words of their titles, articles, questions and answers, blind to case and accents.
import type { DeckId } from '../deck/deck.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Question, QuestionId } from '../questions/question.ts';

/** A deck that holds every word looked for: in its title, or together in a question or a paragraph. */
export interface Found {
  readonly inTitle: boolean;
  /** Worked out only for the decks that are shown: a letter is in all of them. */
  readonly places: () => Places;
}

export interface Places {
  /** The first place that holds them, questions before paragraphs; null where only the title does. */
  readonly first: Place | null;
  /** How many more places do. */
  readonly more: number;
  /**
   * All of a deck whose title holds the words; else the questions that hold them; where none does,
   * those of the paragraphs that do.
   */
  readonly questions: readonly QuestionId[];
}

export type Place =
  | { readonly kind: 'question'; readonly question: Question }
  /** `text`: what stands around the first word. */
  | { readonly kind: 'paragraph'; readonly text: string };

export interface Index {
  /** Takes the deck in, or anew. */
  put(deck: DeckState): void;
  remove(deck: DeckId): void;
  find(query: string): ReadonlyMap<DeckId, Found>;
}

/** "Erdoğan’s" and "erdogan's" are the same word to somebody who looks for it. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();

const wordsIn = (text: string) => folded(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** One place where words may stand together. */
interface Entry {
  readonly deck: DeckId;
  readonly questions: readonly QuestionId[];
  readonly place: 'title' | Place;
}

/**
 * Every word with the entries it stands in, so that a query is looked up among the words, of which
 * there are far fewer than there is text. Part of a word finds it.
 */
export function makeIndex(): Index {
  const entries: (Entry | null)[] = [];
  const ofDeck = new Map<DeckId, readonly number[]>();
  const places = new Map<string, number[]>();

  function remove(deck: DeckId): void {
    for (const number of ofDeck.get(deck) ?? []) entries[number] = null;
    ofDeck.delete(deck);
  }

  function put(deck: DeckState): void {
    remove(deck.id);
    const numbers: number[] = [];
    for (const { text, ...entry } of entriesOf(deck)) {
      const number = entries.push({ ...entry, deck: deck.id }) - 1;
      numbers.push(number);
      for (const word of new Set(wordsIn(text))) {
        const known = places.get(word);
        if (known) known.push(number);
        else places.set(word, [number]);
      }
    }
    ofDeck.set(deck.id, numbers);
  }

  /** The entries that hold each of the words looked for. */
  function holding(wanted: readonly string[]): number[] {
    const counts = new Uint8Array(entries.length);
    wanted.forEach((part, before) => {
      for (const [word, numbers] of places) {
        if (!word.includes(part)) continue;
        for (const number of numbers) if (counts[number] === before) counts[number] = before + 1;
      }
    });
    const found: number[] = [];
    counts.forEach((count, number) => {
      if (count === wanted.length) found.push(number);
    });
    return found;
  }

  return {
    put,
    remove,
    find(query) {
      const wanted = wordsIn(query).slice(0, mostWords);
      if (wanted.length === 0) return new Map();
      const found = new Map<DeckId, Entry[]>();
      for (const number of holding(wanted)) {
        const entry = entries[number];
        if (!entry) continue;
        const known = found.get(entry.deck);
        if (known) known.push(entry);
        else found.set(entry.deck, [entry]);
      }
      return new Map(
        [...found].map(([deck, those]) => [
          deck,
          {
            inTitle: isTitled(those),
            places: () => placesIn(those, wanted),
          },
        ]),
      );
    },
  };
}

/** Nobody types more, and an entry counts them in one byte. */
const mostWords = 20;

/** The title first, then questions, best first, then the paragraphs in their order. */
function* entriesOf(deck: DeckState): Generator<Omit<Entry, 'deck'> & { text: string }> {
  const { title, blocks } = deck.deck.article;
  const all = [...deck.questions.values()];
  yield { text: title, place: 'title', questions: all.map(({ id }) => id) };
  for (const question of all) {
    const text = [question.cue ?? '', question.prompt, told(question)].join(' ');
    yield { text, place: { kind: 'question', question }, questions: [question.id] };
  }
  for (const { text, start, end } of blocks) {
    const within = all.filter(({ source }) => source.start >= start && source.end <= end);
    yield { text, place: { kind: 'paragraph', text }, questions: within.map(({ id }) => id) };
  }
}

/** What the answer says; of a statement not the word "False" but what is so. */
function told(question: Question): string {
  switch (question.kind) {
    case 'truefalse':
      return question.correction ?? '';
    case 'order':
      return question.answer.join(' ');
    case 'match':
      return question.answer.flat().join(' ');
    default:
      return question.answer;
  }
}

/** The title is the first entry of its deck. */
const isTitled = ([first]: readonly Entry[]) => first?.place === 'title';

function placesIn(entries: readonly Entry[], wanted: readonly string[]): Places {
  const places = entries.flatMap(({ place }) => (place === 'title' ? [] : [place]));
  const [first = null] = places;
  const asked = entries.filter(({ place }) => place !== 'title' && place.kind === 'question');
  const telling = isTitled(entries) || asked.length === 0 ? entries : asked;
  return {
    first: first?.kind === 'paragraph' ? { ...first, text: around(first.text, wanted) } : first,
    more: Math.max(0, places.length - 1),
    questions: [...new Set(telling.flatMap(({ questions }) => questions))],
  };
}

const charactersAround = 60;

/** What stands around the first of the words, cut between words. */
function around(text: string, wanted: readonly string[]): string {
  const words = [...text.matchAll(/[\p{L}\p{N}'‘’]+/gu)];
  const hit = words.find(([word]) => wanted.some((part) => folded(word).includes(part)));
  const middle = hit?.index ?? 0;
  const from = words.find(({ index }) => index >= middle - charactersAround)?.index ?? 0;
  const last = words.findLast(({ index }) => index <= middle + 2 * charactersAround);
  const to = last ? last.index + last[0].length : text.length;
  const before = from > (words[0]?.index ?? 0) ? '… ' : '';
  const after = last !== undefined && last !== words.at(-1) ? ' …' : '';
  return before + text.slice(before ? from : 0, after ? to : undefined).trim() + after;
}
