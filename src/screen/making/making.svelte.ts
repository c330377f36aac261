// A deck on its way: the text as a draft, the making, the preview, the deck that was kept.
import { makeDeck } from '#device/maker.ts';
import { readArticle } from '#lib/article/read-article.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Made, Progress } from '#lib/deck/make.ts';
import type { QuestionId } from '#lib/questions/question.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { model } from '../state/model.svelte.ts';
import { newId } from '../state/new-id.ts';
import { making as words } from '../words/en/making.ts';
import { emptyDraft, loadDraft, saveDraft, type Draft } from './draft.ts';

interface Trouble {
  readonly title: string;
  readonly message: string;
}

type View =
  | { readonly kind: 'draft' }
  | { readonly kind: 'making'; readonly progress: Progress | null }
  | { readonly kind: 'preview'; readonly made: Made }
  | { readonly kind: 'kept'; readonly deck: DeckId; readonly questions: number };

/** Recognising the title and date waits until typing pauses, in milliseconds. */
const pause = 200;
/** A paragraph that is shown stays so long, to be seen, in milliseconds. */
const glance = 350;
/** Longer texts are recognised only when a deck is made of them, away from the screen. */
const mostRecognised = 400_000;

export class Making {
  draft = $state.raw<Draft>(emptyDraft);
  /** What is typed before this is true would be lost. */
  ready = $state(false);
  view = $state.raw<View>({ kind: 'draft' });
  trouble = $state.raw<Trouble | null>(null);
  /** The paragraph shown while it is read; a fast device passes over some. */
  paragraph = $state('');
  dropped = $state.raw<readonly QuestionId[]>([]);
  /** What the text says of itself; null while there is too little of it. */
  recognised = $state.raw<{ title: string; date: string | null } | null>(null);

  readonly words = $derived(this.draft.text.match(/\S+/g)?.length ?? 0);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #paragraphAt = -Infinity;
  #making: AbortController | null = null;

  start(shared: string | null) {
    this.change(shared === null ? loadDraft() : { ...emptyDraft, text: shared });
    this.ready = true;
    return () => this.#making?.abort();
  }

  change(change: Partial<Draft>) {
    const isNewText = change.text !== undefined && change.text !== this.draft.text;
    this.draft = { ...this.draft, ...change };
    this.trouble = null;
    saveDraft(this.draft);
    if (!isNewText) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#recognise(), pause);
  }

  clear() {
    const before = this.draft;
    this.change(emptyDraft);
    notice.show(words.cleared, () => this.change(before));
  }

  async make() {
    const { text, title, date } = this.draft;
    const making = new AbortController();
    this.#making = making;
    this.trouble = null;
    this.paragraph = '';
    this.view = { kind: 'making', progress: null };
    await model.fetch();
    if (making.signal.aborted) return;
    const source = { text, ...(title ? { title } : {}), ...(date ? { date } : {}) };
    const result = await makeDeck(source, {
      signal: making.signal,
      onProgress: (progress) => this.#follow(progress),
    });
    if (making.signal.aborted || result.kind === 'cancelled') return;
    this.#making = null;
    if (result.kind === 'made') {
      this.dropped = [];
      this.view = { kind: 'preview', made: result.made };
      return;
    }
    this.view = { kind: 'draft' };
    this.trouble =
      result.kind === 'refused'
        ? { title: words.refusedTitle, message: result.refusal.message }
        : { title: words.failedTitle, message: result.message };
  }

  cancel() {
    this.#making?.abort();
    this.#making = null;
    this.view = { kind: 'draft' };
  }

  backToText() {
    this.view = { kind: 'draft' };
  }

  toggle(question: QuestionId) {
    const others = this.dropped.filter((one) => one !== question);
    this.dropped = others.length < this.dropped.length ? others : [...others, question];
  }

  /** Keeps these and drops the others. */
  keepOnly(kept: readonly QuestionId[]) {
    if (this.view.kind !== 'preview') return;
    const all = this.view.made.deck.questions.map(({ id }) => id);
    this.dropped = all.filter((id) => !kept.includes(id));
  }

  async keep() {
    if (this.view.kind !== 'preview') return;
    const { made } = this.view;
    const deck = newId<DeckId>();
    const { dropped } = this;
    if (!(await factdeck.append({ kind: 'deck-made', deck, made: made.deck, dropped }))) return;
    this.change(emptyDraft);
    this.view = { kind: 'kept', deck, questions: made.deck.questions.length - dropped.length };
  }

  #follow(progress: Progress) {
    this.view = { kind: 'making', progress };
    const { span } = progress;
    const now = performance.now();
    if (!span || now - this.#paragraphAt < glance) return;
    this.#paragraphAt = now;
    this.paragraph = this.draft.text.slice(span.start, span.end);
  }

  #recognise() {
    const { text } = this.draft;
    if (text.length > mostRecognised) return;
    const article = readArticle({ text });
    this.recognised = 'refused' in article ? null : { title: article.title, date: article.date };
  }
}
