// A newer version that is being compared, kept over reloads and steps back until it is taken in.
import type { DeckId } from '#lib/deck/deck.ts';
import type { Decision } from '#lib/deck/versions.ts';

export interface Decided {
  readonly text: string;
  /** By the fact and the sentence it became. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Prompts of the new questions that are not wanted. */
  readonly dropped: readonly string[];
}

export const nothing: Decided = { text: '', decisions: {}, dropped: [] };

const placeOf = (deck: DeckId) => `factdeck.newer.${deck}`;

const isDecided = (value: unknown): value is Decided =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

export function kept(deck: DeckId): Decided {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(placeOf(deck)) ?? 'null');
    return isDecided(found) ? { ...nothing, ...found } : nothing;
  } catch {
    return nothing; // no storage, or not ours to read
  }
}

export function keep(deck: DeckId, decided: Decided) {
  try {
    if (decided.text === '') sessionStorage.removeItem(placeOf(deck));
    else sessionStorage.setItem(placeOf(deck), JSON.stringify(decided));
  } catch {
    // no room: it lives as long as the page
  }
}
