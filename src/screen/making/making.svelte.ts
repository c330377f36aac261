// A deck on its way: the text as a draft, the making, the preview, the deck that was kept.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { makeDeck } from '#device/maker.ts';
import { readArticle } from '#lib/article/read-article.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Made, Progress } from '#lib/deck/make.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { model } from '../state/model.svelte.ts';
import { newId } from '../state/new-id.ts';
import { making as words } from '../words/en/making.ts';
import {
  emptyDraft,
  loadDraft,
  loadDropped,
  loadMade,
  saveDraft,
  saveDropped,
  saveMade,
  type Draft,
} from './draft.ts';
import { alternatesOf, countKept } from './preview.ts';
import { sameArticle } from './same-article.ts';
import { countWords, mostShown, mostTaken } from './text-size.ts';

interface Trouble {
  readonly title: string;
  readonly message: string;
}

interface Kept {
  readonly deck: DeckId;
  readonly questions: number;
}

/** Where the preview is: an address of its own, so that Back leads to the text and a reload stays. */
export const previewHash = '#questions';

/** All that goes through the whole text waits until typing pauses, in milliseconds. */
const pause = 300;
/** A paragraph that is shown stays so long, to be seen, in milliseconds. */
const glance = 350;

export class Making {
  draft = $state.raw<Draft>(emptyDraft);
  /** What is typed before this is true would be lost. */
  ready = $state(false);
  /** How far the making is; null while nothing is being made. */
  progress = $state.raw<Progress | 'starting' | null>(null);
  /** The deck made of the draft as it is. */
  made = $state.raw<Made | null>(null);
  kept = $state.raw<Kept | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** The paragraph shown while it is read; a fast device passes over some. */
  paragraph = $state('');
  dropped = $state.raw<readonly QuestionId[]>([]);
  /** What the text says of itself; null while there is too little of it. */
  recognised = $state.raw<{ title: string; date: string | null } | null>(null);
  words = $state(0);
  #readText = $state.raw('');

  /** Too long to be shown in a field; it is held all the same. */
  readonly isHeld = $derived(this.draft.text.length > mostShown);
  /** The deck there is of this article already. */
  readonly twin = $derived(sameArticle(factdeck.library, this.#readText));

  #timer: ReturnType<typeof setTimeout> | undefined;
  #paragraphAt = -Infinity;
  #making: AbortController | null = null;

  start(shared: string | null) {
    const found = loadDraft();
    if (shared === null || shared === found.text) {
      this.draft = found;
      this.made = loadMade(found);
      this.dropped = this.made ? loadDropped() : [];
      this.#readThrough();
    } else {
      this.take(shared);
    }
    this.ready = true;
    return () => {
      this.#making?.abort();
      this.flush();
    };
  }

  /** Takes a whole text from elsewhere; a sentence says why where it does not. */
  take(text: string): string | null {
    if (text.length > mostTaken) return words.tooLong(text.length);
    this.change({ text, title: null, date: null });
    this.flush();
    return null;
  }

  change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change };
    this.trouble = null;
    this.#forgetMade();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Keeps the draft now; also called when the page may be about to go. */
  flush() {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    saveDraft(this.draft);
    this.#readThrough();
  }

  clear() {
    const before = { draft: this.draft, made: this.made, dropped: this.dropped };
    this.change(emptyDraft);
    this.flush();
    notice.show(words.cleared, () => {
      this.change(before.draft);
      this.flush();
      if (before.made) this.#setMade(before.made, before.dropped);
    });
  }

  async make() {
    this.flush();
    const { text, title, date } = this.draft;
    const making = new AbortController();
    this.#making = making;
    this.trouble = null;
    this.paragraph = '';
    this.progress = 'starting';
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
      this.#setMade(result.made, []);
      await this.openPreview();
    } else {
      this.trouble =
        result.kind === 'refused'
          ? { title: words.refusedTitle, message: result.refusal.message }
          : { title: words.failedTitle, message: result.message };
    }
    this.progress = null;
  }

  cancel() {
    this.#making?.abort();
    this.#making = null;
    this.progress = null;
  }

  openPreview = () => goto(resolve(`/new${previewHash}`));

  /** As the phone's own Back does, so that the two do not pile up addresses. */
  backToText() {
    if (history.length > 1) history.back();
    else void goto(resolve('/new'), { replaceState: true });
  }

  /** Drops a question with its alternates, or takes all of them back. */
  toggle(question: Question) {
    if (!this.made) return;
    const forms = [question, ...alternatesOf(this.made.deck, question)].map(({ id }) => id);
    const others = this.dropped.filter((one) => !forms.includes(one));
    const wasDropped = this.dropped.includes(question.id);
    this.#setDropped(wasDropped ? others : [...others, ...forms]);
  }

  /** Keeps these and drops the others. */
  keepOnly(kept: readonly QuestionId[]) {
    const all = this.made?.deck.questions.map(({ id }) => id) ?? [];
    this.#setDropped(all.filter((id) => !kept.includes(id)));
  }

  async keep() {
    const { made, dropped } = this;
    if (!made) return;
    const deck = newId<DeckId>();
    if (!(await factdeck.append({ kind: 'deck-made', deck, made: made.deck, dropped }))) return;
    this.kept = { deck, questions: countKept(made.deck, dropped) };
    this.change(emptyDraft);
    this.flush();
    await goto(resolve('/new'), { replaceState: true });
  }

  /** On to the next article. */
  leaveKept() {
    this.kept = null;
  }

  #setMade(made: Made | null, dropped: readonly QuestionId[]) {
    this.made = made;
    saveMade(made);
    this.#setDropped(dropped);
  }

  #setDropped(dropped: readonly QuestionId[]) {
    this.dropped = dropped;
    saveDropped(dropped);
  }

  #forgetMade() {
    if (this.made) this.#setMade(null, []);
  }

  #follow(progress: Progress) {
    this.progress = progress;
    const { span } = progress;
    const now = performance.now();
    if (!span || now - this.#paragraphAt < glance) return;
    this.#paragraphAt = now;
    this.paragraph = this.draft.text.slice(span.start, span.end);
  }

  /** What goes through the whole text. */
  #readThrough() {
    const { text } = this.draft;
    this.words = countWords(text);
    this.#readText = text;
    // A text that is held is recognised when its deck is made, away from the screen.
    const article = this.isHeld ? null : readArticle({ text });
    this.recognised =
      article && !('refused' in article) ? { title: article.title, date: article.date } : null;
  }
}
