// The deck that was made of the draft, and what the person does to it before it is kept.
import type { Made } from '#lib/deck/make.ts';
import { changeBetween, type QuestionChange } from '#lib/questions/change.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import type { Written } from '../editing/own.svelte.ts';
import { notice } from '../shell/notice.svelte.ts';
import { editing } from '../words/en/editing.ts';
import { making as words } from '../words/en/making.ts';
import { loadChoices, loadMade, saveChoices, saveMade, type Draft } from './draft.ts';
import { alternatesOf, deckWith, noChoices, type Choices } from './preview.ts';

export class Preview {
  made = $state.raw<Made | null>(null);
  choices = $state.raw<Choices>(noChoices);
  /** The deck with what the person changed and asked themselves. */
  readonly deck = $derived(this.made && deckWith(this.made.deck, this.choices));

  /** Goes on with what was made of this draft. */
  open(draft: Draft) {
    this.made = loadMade(draft);
    this.choices = this.made ? loadChoices() : noChoices;
  }

  show(made: Made, choices = noChoices) {
    this.made = made;
    saveMade(made);
    this.#choose(choices);
  }

  /** What was made is not of the draft any more. */
  forget() {
    if (!this.made) return;
    this.made = null;
    saveMade(null);
    this.#choose(noChoices);
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
    this.#drop([
      ...this.dropped.filter((id) => own.includes(id)),
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
}
