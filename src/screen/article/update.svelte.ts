// A newer version of a deck's article on its way: the text, what it comes to, what is decided.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { makeDeck } from '#device/maker.ts';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { Made } from '#lib/deck/make.ts';
import {
  compareVersions,
  updated,
  usualDecision,
  type Change,
  type Comparison,
  type Decision,
} from '#lib/deck/versions.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Action } from '#lib/log/event.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { mostTaken } from '../making/text-size.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { newId } from '../state/new-id.ts';
import { article } from '../words/en/article.ts';
import { making } from '../words/en/making.ts';

const words = article.newer;

export class Update {
  text = $state('');
  isComparing = $state(false);
  trouble = $state.raw<string | null>(null);
  comparison = $state.raw<Comparison | null>(null);
  decisions = $state.raw<Readonly<Record<FactId, Decision>>>({});
  dropped = $state.raw<readonly QuestionId[]>([]);

  readonly #deck: DeckId;
  #made = $state.raw<Made | null>(null);
  /** The newer version. */
  readonly article = $derived.by(() => this.#made?.deck.article ?? null);
  #making: AbortController | null = null;

  constructor(deck: DeckId) {
    this.#deck = deck;
    this.text = textKept(deck);
  }

  /** The text is there again after a reload. */
  write(text: string) {
    this.text = text;
    keepText(this.#deck, text);
  }

  get #state() {
    const state = factdeck.library.decks.get(this.#deck);
    if (!state) throw new Error(`No deck ${this.#deck}`);
    return state;
  }

  async compare() {
    this.trouble = null;
    if (this.text.length > mostTaken) {
      this.trouble = making.tooLong(this.text.length);
      return;
    }
    const { title, date } = this.#state.deck.article;
    const asked = new AbortController();
    this.#making = asked;
    this.isComparing = true;
    const result = await makeDeck(
      { text: this.text, title, ...(date ? { date } : {}) },
      { signal: asked.signal },
    );
    if (asked.signal.aborted) return;
    this.isComparing = false;
    switch (result.kind) {
      case 'made':
        this.#made = result.made;
        this.comparison = compareVersions(this.#state.deck, result.made);
        break;
      case 'refused':
        this.trouble = result.refusal.message;
        break;
      case 'failed':
        this.trouble = result.message;
        break;
      case 'cancelled':
    }
  }

  cancel() {
    this.#making?.abort();
    this.isComparing = false;
  }

  /** Back to the text. */
  again() {
    this.comparison = null;
    this.#made = null;
    this.decisions = {};
    this.dropped = [];
  }

  decisionOn = (change: Change): Decision =>
    this.decisions[change.fact.id] ?? usualDecision(change);

  decide(change: Change, decision: Decision) {
    this.decisions = { ...this.decisions, [change.fact.id]: decision };
  }

  toggle({ id }: Question) {
    const { dropped } = this;
    this.dropped = dropped.includes(id) ? dropped.filter((one) => one !== id) : [...dropped, id];
  }

  /** The newer version holds from now on; it can be taken back. */
  async apply() {
    const { comparison } = this;
    if (!comparison || !this.#made) return;
    const { deck, suspended } = this.#state;
    const mark = newId<string>();
    const chosen = {
      ...comparison,
      fresh: comparison.fresh.filter(({ id }) => !this.dropped.includes(id)),
    };
    const { made, left } = updated(deck, this.#made, chosen, this.decisionOn, mark);
    const leaving = left.filter((fact) => !suspended.has(fact));
    if (!(await factdeck.append(...updating(this.#deck, made, leaving, true)))) return;
    keepText(this.#deck, '');
    await goto(resolve(`/article#${this.#deck}`), { replaceState: true });
    notice.show(
      words.done(comparison.same.length, made.facts.length - deck.facts.length),
      async () => {
        await factdeck.append(...updating(this.#deck, deck, leaving, false));
      },
    );
  }
}

const placeOf = (deck: DeckId) => `factdeck.newer.${deck}`;

function textKept(deck: DeckId): string {
  try {
    return sessionStorage.getItem(placeOf(deck)) ?? '';
  } catch {
    return ''; // no storage
  }
}

function keepText(deck: DeckId, text: string) {
  try {
    if (text === '') sessionStorage.removeItem(placeOf(deck));
    else sessionStorage.setItem(placeOf(deck), text);
  } catch {
    // no room: it lives as long as the page
  }
}

const updating = (
  deck: DeckId,
  made: Deck,
  facts: readonly FactId[],
  suspended: boolean,
): readonly Action[] => [
  { kind: 'deck-updated', deck, made },
  ...facts.map((fact) => ({ kind: 'fact-suspended' as const, deck, fact, suspended })),
];
