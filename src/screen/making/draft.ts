// The text being worked on, kept until a deck is made of it, over reloads and closing.
import type { IsoDate } from '#lib/article/article.ts';

export interface Draft {
  readonly text: string;
  /** As the person gave them; null while what the text says holds. */
  readonly title: string | null;
  readonly date: IsoDate | null;
}

export const emptyDraft: Draft = { text: '', title: null, date: null };

const place = 'factdeck.draft';

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

export function loadDraft(): Draft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isDraft(found) ? { ...emptyDraft, ...found } : emptyDraft;
  } catch {
    return emptyDraft; // no storage, or not ours to read
  }
}

/** Best effort: where there is no room or no storage, the draft lives as long as the page. */
export function saveDraft(draft: Draft) {
  try {
    if (draft.text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // the text is still on the screen
  }
}
