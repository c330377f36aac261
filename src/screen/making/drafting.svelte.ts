// The text of a deck to be, as it is put together: kept at every pause, with what it says of itself.
import { recognise } from '#device/maker.ts';
import type { Article, Block } from '#lib/article/article.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { making as words } from '../words/en/making.ts';
import {
  emptyDraft,
  loadDraft,
  isRead,
  readOtherwise,
  rewritten,
  saveDraft,
  type Draft,
} from './draft.ts';
import { sameArticle } from './same-article.ts';
import { countWords, mostShown, mostTaken } from './text-size.ts';

/** All that goes through the whole text waits until typing pauses, in milliseconds. */
const pause = 300;

/** Characters that a keyboard may give or take at once; more are pasted, and gone through at once. */
const typedAtOnce = 50;

export class Drafting {
  draft = $state.raw<Draft>(emptyDraft);
  /** What is typed before this is true would be lost. */
  ready = $state(false);
  /** What the text says of itself; null while there is too little of it. */
  recognised = $state.raw<Article | null>(null);
  words = $state(0);
  #readText = $state.raw('');
  /** The deck there is of this article already. */
  readonly twin = $derived(sameArticle(factdeck.library, this.#readText));

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onchange: () => void;

  constructor(onchange: () => void) {
    this.#onchange = onchange;
  }

  /** Goes on with what was kept. */
  open() {
    this.draft = loadDraft();
    this.#readThrough();
    this.ready = true;
  }

  /** Takes a whole text from elsewhere; a sentence says why where it does not. */
  take = (text: string): string | null => {
    if (text.length > mostTaken) return words.tooLong(text.length);
    this.change({ ...emptyDraft, text });
    this.flush();
    return null;
  };

  change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change };
    this.#onchange();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  write = (text: string) => {
    const isPasted = Math.abs(text.length - this.draft.text.length) > typedAtOnce;
    this.change(rewritten(this.draft, text));
    if (isPasted) this.flush();
  };

  /** Reads a block that was left out, or leaves out one that was read. */
  readOtherwise(block: Block) {
    const wasRead = isRead(this.draft, block);
    const turn = () => this.change(readOtherwise(this.draft, block));
    turn();
    // What was read again meanwhile is not left out by taking that back.
    const undo = () => {
      if (!isRead(this.draft, block)) turn();
    };
    if (wasRead) notice.show(words.leftOut, undo);
  }

  /** Keeps the draft now; also called when the page may be about to go. */
  flush() {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    saveDraft(this.draft);
    this.#readThrough();
  }

  /** What goes through the whole text. */
  #readThrough() {
    const { text } = this.draft;
    if (text === this.#readText) return;
    this.#readText = text;
    this.words = countWords(text);
    void this.#recognise(text);
  }

  /** Away from the screen, as the deck is made; a text that is held is told of only then. */
  async #recognise(text: string) {
    const isTold = this.words > 0 && text.length <= mostShown;
    const result = isTold ? await recognise({ text }) : null;
    if (text !== this.draft.text) return;
    this.recognised = result?.kind === 'recognised' ? result.article : null;
  }
}
