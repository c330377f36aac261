// A newer version of a deck's article on its way: the text, what it comes to, what is decided.
import { goto, pushState } from '$app/navigation';
import { resolve } from '$app/paths';
import { makeDeck } from '#device/maker.ts';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { Made } from '#lib/deck/make.ts';
import {
  compareVersions,
  tallyOf,
  updated,
  usualDecision,
  type Change,
  type Comparison,
  type Decision,
} from '#lib/deck/versions.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Action } from '#lib/log/event.ts';
import type { Question } from '#lib/questions/question.ts';
import { Job } from '../making/job.svelte.ts';
import { countWords, mostShown, mostTaken } from '../making/text-size.ts';
import { notice } from '../shell/notice.svelte.ts';
import { alone } from '../state/alone.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { newId } from '../state/new-id.ts';
import { article } from '../words/en/article.ts';
import { making } from '../words/en/making.ts';
import { keep, kept, nothing, type Decided } from './decided.ts';

const words = article.newer;

export class Update {
  text = $state('');
  /** Told only where the text is too long to be shown. */
  readonly words = $derived(this.text.length > mostShown ? countWords(this.text) : 0);
  comparison = $state.raw<Comparison | null>(null);
  /** What the person decided, by what it is about: it holds when the text is compared again. */
  #decisions = $state.raw<Decided['decisions']>({});
  #dropped = $state.raw<Decided['dropped']>([]);

  readonly #deck: DeckId;
  readonly #job = new Job();
  #made = $state.raw<Made | null>(null);
  /** The newer version. */
  readonly article = $derived.by(() => this.#made?.deck.article ?? null);
  /** The new questions that are kept. */
  readonly added = $derived.by(
    () => this.comparison?.fresh.filter((question) => !this.isDropped(question)) ?? [],
  );

  constructor(deck: DeckId) {
    this.#deck = deck;
    const { text, decisions, dropped } = kept(deck);
    this.text = text;
    this.#decisions = decisions;
    this.#dropped = dropped;
  }

  get isComparing() {
    return this.#job.isRunning;
  }

  get trouble(): string | null {
    return this.#job.trouble?.message ?? null;
  }

  write(text: string) {
    this.text = text;
    this.comparison = null;
    this.#keep();
  }

  /** Takes a whole text from elsewhere; a sentence says why where it does not. */
  take = (text: string): string | null => {
    if (text.length > mostTaken) return making.tooLong(text.length);
    this.write(text);
    return null;
  };

  get #state() {
    const state = factdeck.library.decks.get(this.#deck);
    if (!state) throw new Error(`No deck ${this.#deck}`);
    return state;
  }

  async compare() {
    if (this.comparison) return this.#show();
    const state = this.#state;
    const { deck } = state;
    const { title, date } = deck.article;
    await this.#job.run(
      (signal) => makeDeck({ text: this.text, title, ...(date ? { date } : {}) }, { signal }),
      ({ made }) => {
        this.#made = made;
        this.comparison = compareVersions(deck, made, asking(state));
        this.#show();
      },
    );
  }

  /** A step of its own, so that Back leads to the text. */
  #show() {
    pushState('', { isCompared: true });
  }

  /** Back to the text, as the phone's own Back does it. */
  again = () => history.back();

  cancel() {
    this.#job.stop();
  }

  #placeOf({ fact, now }: Change): string {
    return `${fact.id} ${now ? (this.article?.text.slice(now.start, now.end) ?? '') : ''}`;
  }

  decisionOn = (change: Change): Decision =>
    this.#decisions[this.#placeOf(change)] ?? usualDecision(change);

  decide(change: Change, decision: Decision) {
    this.#decisions = { ...this.#decisions, [this.#placeOf(change)]: decision };
    this.#keep();
  }

  isDropped = ({ prompt }: Question) => this.#dropped.includes(prompt);

  toggle(question: Question) {
    const others = this.#dropped.filter((prompt) => prompt !== question.prompt);
    this.#dropped = this.isDropped(question) ? others : [...others, question.prompt];
    this.#keep();
  }

  #keep() {
    keep(this.#deck, { text: this.text, decisions: this.#decisions, dropped: this.#dropped });
  }

  /** The newer version holds from now on; it can be taken back. */
  apply = alone(async () => {
    const { comparison } = this;
    if (!comparison || !this.#made) return;
    const { deck, suspended } = this.#state;
    const mark = newId<string>();
    const chosen = { ...comparison, fresh: this.added };
    const { made, left } = updated(deck, this.#made, chosen, this.decisionOn, mark);
    const leaving = left.filter((fact) => !suspended.has(fact));
    if (!(await factdeck.append(...updating(this.#deck, made, leaving, true)))) return;
    keep(this.#deck, nothing);
    await stepBack();
    await goto(resolve(`/article#${this.#deck}`), { replaceState: true });
    notice.show(words.done(tallyOf(chosen, this.decisionOn)), async () => {
      await factdeck.append(...updating(this.#deck, deck, leaving, false));
    });
  });
}

/** Tells which facts come up. */
const asking =
  ({ facts, suspended }: DeckState) =>
  (fact: FactId): boolean =>
    facts.has(fact) && !suspended.has(fact);

/** Out of the list of changes, so that Back does not lead there any more. */
const stepBack = () =>
  new Promise((done) => {
    addEventListener('popstate', done, { once: true });
    history.back();
  });

const updating = (
  deck: DeckId,
  made: Deck,
  facts: readonly FactId[],
  suspended: boolean,
): readonly Action[] => [
  { kind: 'deck-updated', deck, made },
  ...facts.map((fact) => ({ kind: 'fact-suspended' as const, deck, fact, suspended })),
];
