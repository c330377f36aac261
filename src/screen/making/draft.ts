// The text being worked on and the deck made of it, kept until that is kept, over reloads and closing.
import type { Block, IsoDate } from '#lib/article/article.ts';
import type { Made } from '#lib/deck/make.ts';
import { isCut } from '../article/blocks.ts';
import { noChoices, type Choices } from './preview.ts';

export interface Draft {
  readonly text: string;
  /** As the person gave them; null while what the text says holds. */
  readonly title: string | null;
  readonly date: IsoDate | null;
  /** Where what was cut starts that is to be read all the same. */
  readonly prose: readonly number[];
  /** Where paragraphs start that are not to be read. */
  readonly leftOut: readonly number[];
}

export const emptyDraft: Draft = { text: '', title: null, date: null, prose: [], leftOut: [] };

/** Whether a block is read, by its looks or because the person says so. */
export const isRead = ({ prose, leftOut }: Draft, block: Block): boolean =>
  isCut(block) ? prose.includes(block.start) : !leftOut.includes(block.start);

/** What says the opposite of it. */
export function readOtherwise(draft: Draft, block: Block): Partial<Draft> {
  const list = isCut(block) ? 'prose' : 'leftOut';
  const others = draft[list].filter((start) => start !== block.start);
  const isIn = others.length < draft[list].length;
  return { [list]: isIn ? others : [...others, block.start] };
}

/**
 * The draft with its text written otherwise: what was said of paragraphs before and behind what
 * changed stays with them.
 */
export function rewritten(draft: Draft, text: string): Draft {
  const was = draft.text;
  const most = Math.min(was.length, text.length);
  // The end first: paragraphs that begin alike are not taken for one another when one is taken out.
  let behind = 0;
  while (behind < most && was.at(-1 - behind) === text.at(-1 - behind)) behind += 1;
  let before = 0;
  while (before < most - behind && was[before] === text[before]) before += 1;
  const moved = (starts: readonly number[]) =>
    starts.flatMap((start) => {
      if (start >= was.length - behind) return [start + text.length - was.length];
      return start < before ? [start] : [];
    });
  return { ...draft, text, prose: moved(draft.prose), leftOut: moved(draft.leftOut) };
}

/** Where each is kept, apart from the others: a tap on "Drop" must not write the deck again. */
const places = {
  draft: 'factdeck.draft',
  made: 'factdeck.draft.made',
  choices: 'factdeck.draft.choices',
} as const;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

const isMade = (value: unknown): value is Made =>
  typeof value === 'object' && value !== null && 'deck' in value && 'coverage' in value;

export function loadDraft(): Draft {
  const found = load(places.draft);
  return isDraft(found) ? { ...emptyDraft, ...found } : emptyDraft;
}

export const saveDraft = (draft: Draft) => save(places.draft, draft.text === '' ? null : draft);

/** The deck that was made of the draft, if its preview was left without keeping it. */
export function loadMade({ text }: Draft): Made | null {
  const found = load(places.made);
  const isOfDraft = isMade(found) && found.deck.format === 'factdeck/1' && text !== '';
  return isOfDraft && found.deck.article.text === text ? found : null;
}

export const saveMade = (made: Made | null) => save(places.made, made);

/** What was done to it there. */
export function loadChoices(): Choices {
  const found = load(places.choices);
  return typeof found === 'object' && found !== null ? { ...noChoices, ...found } : noChoices;
}

export const saveChoices = (choices: Choices) =>
  save(places.choices, choices === noChoices ? null : choices);

function load(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null; // no storage, or not ours to read
  }
}

/**
 * Best effort: where there is no storage or no room in it (browsers give five million characters,
 * a text of some 100,000 words with its deck), it lives as long as the page.
 */
function save(place: string, value: unknown) {
  try {
    localStorage.removeItem(place);
    if (value !== null) localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // it is still on the screen
  }
}
