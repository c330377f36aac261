// A deck on its way: the text as a draft, the making, the preview, the deck that was kept.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { makeDeck } from '#device/maker.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Made, Progress } from '#lib/deck/make.ts';
import { notice } from '../shell/notice.svelte.ts';
import { alone } from '../state/alone.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { model } from '../state/model.svelte.ts';
import { newId } from '../state/new-id.ts';
import { making as words } from '../words/en/making.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { Drafting } from './drafting.svelte.ts';
import { Job } from './job.svelte.ts';
import { countKept, keeping, type Choices } from './preview.ts';
import { Preview } from './preview.svelte.ts';
import type { Arrived } from './shared.ts';

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

/** A paragraph that is shown stays so long, to be seen, in milliseconds. */
const glance = 350;

export class Making {
  readonly preview = new Preview();
  readonly drafting = new Drafting(() => this.#changed());
  readonly job = new Job();
  /** How far the making is; null before its first step. */
  progress = $state.raw<Progress | null>(null);
  /** The paragraph shown while it is read; a fast device passes over some. */
  paragraph = $state('');
  kept = $state.raw<Kept | null>(null);
  /** Why nothing came from another app. */
  #notShared = $state.raw<string | null>(null);

  readonly trouble = $derived.by(() => {
    if (this.#notShared !== null) return { title: words.shared.title, message: this.#notShared };
    const { trouble } = this.job;
    return trouble && { title: words.troubles[trouble.kind], message: trouble.message };
  });

  #paragraphAt = -Infinity;

  start() {
    this.drafting.open();
    this.preview.open(this.drafting.draft);
    return () => {
      this.job.stop();
      this.drafting.flush();
    };
  }

  /** Takes what another app handed over; a text that was here can be had back. */
  async receive(arrived: Arrived) {
    if (arrived.kind === 'no-text') {
      this.#notShared = arrived.why;
      return;
    }
    const { text, taken } = arrived;
    if (text !== this.drafting.draft.text) {
      const before = this.#standing();
      this.#notShared = this.drafting.take(text);
      if (this.#notShared === null && before.draft.text.trim() !== '') {
        notice.show(words.shared.replaced, () => this.#goBackTo(before));
      }
    }
    await taken();
  }

  clear() {
    const before = this.#standing();
    this.drafting.take('');
    notice.show(words.cleared, () => this.#goBackTo(before));
  }

  async make() {
    this.drafting.flush();
    const { title, date, ...draft } = this.drafting.draft;
    const source = { ...draft, ...(title ? { title } : {}), ...(date ? { date } : {}) };
    this.#notShared = null;
    this.paragraph = '';
    this.progress = null;
    await this.job.run(
      async (signal) => {
        await model.fetch();
        return makeDeck(source, { signal, onProgress: (progress) => this.#follow(progress) });
      },
      ({ made }) => {
        this.preview.show(made);
        return this.openPreview();
      },
    );
  }

  openPreview = () => goto(resolve(`/new${previewHashes.questions}`));

  /** As the phone's own Back does, so that the two do not pile up addresses. */
  backToText() {
    if (history.length > 1) history.back();
    else void goto(resolve('/new'), { replaceState: true });
  }

  /** Keeps the deck; of an article without questions what follows is to ask one's own. */
  keep = alone(async () => {
    const { made, deck, choices } = this.preview;
    if (!made || !deck) return;
    const id = newId<DeckId>();
    if (!(await factdeck.append(...keeping(id, made.deck, choices)))) return;
    // What could be taken back of the preview is settled now.
    notice.clear();
    const questions = countKept(deck, choices.dropped);
    if (questions > 0) this.kept = { deck: id, questions };
    this.drafting.change(emptyDraft);
    this.drafting.flush();
    if (questions > 0) return goto(resolve('/new'), { replaceState: true });
    await goto(resolve(`/article#${id}`), { replaceState: true });
    notice.show(words.keptArticle);
  });

  /** On to the next article. */
  leaveKept() {
    this.kept = null;
  }

  #standing(): Standing {
    const { made, choices } = this.preview;
    return { draft: this.drafting.draft, made, choices };
  }

  #goBackTo({ draft, made, choices }: Standing) {
    this.drafting.change(draft);
    this.drafting.flush();
    if (made) this.preview.show(made, choices);
  }

  /** What was made or went wrong was of another text. */
  #changed() {
    this.#notShared = null;
    this.job.trouble = null;
    this.preview.forget();
  }

  #follow(progress: Progress) {
    this.progress = progress;
    const { span } = progress;
    const now = performance.now();
    if (!span || now - this.#paragraphAt < glance) return;
    this.#paragraphAt = now;
    this.paragraph = this.drafting.draft.text.slice(span.start, span.end);
  }
}
