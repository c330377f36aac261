// A deck on its way: the text as a draft, the making, the preview, the deck that was kept.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { makeDeck } from '#device/maker.ts';
import type { Article } from '#lib/article/article.ts';
import { readArticle } from '#lib/article/read-article.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Made, Progress } from '#lib/deck/make.ts';
import { changeBetween, type QuestionChange } from '#lib/questions/change.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import type { Written } from '../editing/own.svelte.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { model } from '../state/model.svelte.ts';
import { newId } from '../state/new-id.ts';
import { editing } from '../words/en/editing.ts';
import { making as words } from '../words/en/making.ts';
import {
  emptyDraft,
  loadChoices,
  loadDraft,
  loadMade,
  saveChoices,
  saveDraft,
  saveMade,
  type Draft,
} from './draft.ts';
import { alternatesOf, countKept, deckWith, keeping, noChoices, type Choices } from './preview.ts';
import { sameArticle } from './same-article.ts';
import type { Arrived } from './shared.ts';
import { countWords, mostShown, mostTaken } from './text-size.ts';

interface Trouble {
  readonly title: string;
  readonly message: string;
}

/** What undo brings back. */
interface Standing {
  readonly draft: Draft;
  readonly made: Made | null;
  readonly choices: Choices;
}

interface Kept {
  readonly deck: DeckId;
  readonly questions: number;
}

/**
 * Where the preview is, its questions or its article: addresses of their own, so that Back leads to
 * the text and a reload stays.
 */
export const previewHashes = { questions: '#questions', article: '#article' } as const;
export type PreviewView = keyof typeof previewHashes;

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
  choices = $state.raw<Choices>(noChoices);
  /** What the text says of itself; null while there is too little of it. */
  recognised = $state.raw<Article | null>(null);
  words = $state(0);
  #readText = $state.raw('');

  /** The deck with what the person changed and asked themselves. */
  readonly deck = $derived(this.made && deckWith(this.made.deck, this.choices));

  /** Too long to be shown in a field; it is held all the same. */
  readonly isHeld = $derived(this.draft.text.length > mostShown);
  /** The deck there is of this article already. */
  readonly twin = $derived(sameArticle(factdeck.library, this.#readText));

  #timer: ReturnType<typeof setTimeout> | undefined;
  #paragraphAt = -Infinity;
  #making: AbortController | null = null;

  start() {
    const found = loadDraft();
    this.draft = found;
    this.made = loadMade(found);
    this.choices = this.made ? loadChoices() : noChoices;
    this.#readThrough();
    this.ready = true;
    return () => {
      this.#making?.abort();
      this.flush();
    };
  }

  /** Takes a whole text from elsewhere; a sentence says why where it does not. */
  take(text: string): string | null {
    if (text.length > mostTaken) return words.tooLong(text.length);
    this.change({ ...emptyDraft, text });
    this.flush();
    return null;
  }

  /** Takes what another app handed over; a text that was here can be had back. */
  async receive(arrived: Arrived) {
    if (arrived.kind === 'no-text') {
      this.trouble = { title: words.shared.title, message: arrived.why };
      return;
    }
    const { text, taken } = arrived;
    if (text !== this.draft.text) {
      const before = this.#standing();
      const refusal = this.take(text);
      if (refusal !== null) this.trouble = { title: words.shared.title, message: refusal };
      else if (before.draft.text.trim() !== '') {
        notice.show(words.shared.replaced, () => this.#goBackTo(before));
      }
    }
    await taken();
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
    const before = this.#standing();
    this.change(emptyDraft);
    this.flush();
    notice.show(words.cleared, () => this.#goBackTo(before));
  }

  async make() {
    this.flush();
    const { text, title, date, prose } = this.draft;
    const making = new AbortController();
    this.#making = making;
    this.trouble = null;
    this.paragraph = '';
    this.progress = 'starting';
    await model.fetch();
    if (making.signal.aborted) return;
    const source = { text, ...(title ? { title } : {}), ...(date ? { date } : {}), prose };
    const result = await makeDeck(source, {
      signal: making.signal,
      onProgress: (progress) => this.#follow(progress),
    });
    if (making.signal.aborted || result.kind === 'cancelled') return;
    this.#making = null;
    if (result.kind === 'made') {
      this.#setMade(result.made, noChoices);
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

  openPreview = () => goto(resolve(`/new${previewHashes.questions}`));

  /** As the phone's own Back does, so that the two do not pile up addresses. */
  backToText() {
    if (history.length > 1) history.back();
    else void goto(resolve('/new'), { replaceState: true });
  }

  get dropped(): readonly QuestionId[] {
    return this.choices.dropped;
  }

  /** Drops a question with its alternates, or takes all of them back. */
  toggle(question: Question) {
    if (!this.deck) return;
    const forms = [question, ...alternatesOf(this.deck, question)].map(({ id }) => id);
    const takeBack = () => this.#drop(this.dropped.filter((one) => !forms.includes(one)));
    if (this.dropped.includes(question.id)) return takeBack();
    this.#drop([...this.dropped, ...forms]);
    notice.show(words.dropped, takeBack);
  }

  /** Keeps these and drops the others; what the person asked themselves stays as it is. */
  keepOnly(kept: readonly QuestionId[]) {
    const own = this.choices.questions.map(({ id }) => id);
    const all = this.made?.deck.questions.map(({ id }) => id) ?? [];
    const before = this.dropped;
    this.#drop([
      ...before.filter((id) => own.includes(id)),
      ...all.filter((id) => !kept.includes(id)),
    ]);
  }

  /** Says something else in a question from now on. */
  edit(before: Question, after: Question) {
    const change = changeBetween(before, after);
    const undo = changeBetween(after, before);
    if (!change || !undo) return;
    this.#change(before.id, change);
    notice.show(editing.saved, () => this.#change(before.id, undo));
  }

  /** Takes in a question of the person's own. */
  write({ fact, question }: Written) {
    const before = this.choices;
    this.#choose({
      ...before,
      facts: [...before.facts, fact],
      questions: [...before.questions, question],
    });
    notice.show(editing.own.saved, () => {
      const { facts, questions } = this.choices;
      this.#choose({
        ...this.choices,
        facts: facts.filter(({ id }) => id !== fact.id),
        questions: questions.filter(({ id }) => id !== question.id),
      });
    });
  }

  async keep() {
    const { made, deck, choices } = this;
    if (!made || !deck) return;
    const id = newId<DeckId>();
    if (!(await factdeck.append(...keeping(id, made.deck, choices)))) return;
    // What could be taken back of the preview is settled now.
    notice.clear();
    this.kept = { deck: id, questions: countKept(deck, choices.dropped) };
    this.change(emptyDraft);
    this.flush();
    await goto(resolve('/new'), { replaceState: true });
  }

  /** On to the next article. */
  leaveKept() {
    this.kept = null;
  }

  #standing(): Standing {
    return { draft: this.draft, made: this.made, choices: this.choices };
  }

  #goBackTo({ draft, made, choices }: Standing) {
    this.change(draft);
    this.flush();
    if (made) this.#setMade(made, choices);
  }

  #setMade(made: Made | null, choices: Choices) {
    this.made = made;
    saveMade(made);
    this.#choose(choices);
  }

  #choose(choices: Choices) {
    this.choices = choices;
    saveChoices(choices);
  }

  #drop(dropped: readonly QuestionId[]) {
    this.#choose({ ...this.choices, dropped });
  }

  #change(question: QuestionId, change: QuestionChange) {
    const { changed } = this.choices;
    this.#choose({
      ...this.choices,
      changed: { ...changed, [question]: { ...changed[question], ...change } },
    });
  }

  #forgetMade() {
    if (this.made) this.#setMade(null, noChoices);
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
    this.recognised = article && !('refused' in article) ? article : null;
  }
}
