// One quiz as it stands on the screen: what is asked, what was answered, whether that was kept.
import { askToPersist } from '#device/persist.ts';
import type { Action, Grade, SessionId, Verdict } from '#lib/log/event.ts';
import { graded, regrade } from '#lib/log/undo.ts';
import { balanced, choiceOf } from '#lib/review/balance.ts';
import { confusionIn } from '#lib/review/confusions.ts';
import { answersTaught, answersWritten, judge, type Judged } from '#lib/review/judge.ts';
import { isLeech } from '#lib/review/leech.ts';
import { leftOut, stopping, takenBack, untilTomorrow } from '#lib/review/objections.ts';
import type { Objection } from '#lib/review/objections.ts';
import { dueDay, memoryAt } from '#lib/review/due.ts';
import { daysByGrade } from '#lib/review/schedule.ts';
import { answer, current, finish, summary, undoLast, type Current } from '#lib/review/session.ts';
import { notice } from '../shell/notice.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { dueBetween } from '../state/lookups.ts';
import { quiz as words } from '../words/en/quiz.ts';

/** An answer on the screen, with its question: they stay there while the session moves on. */
export interface Reply {
  readonly to: Current;
  readonly given: string | null;
  readonly judged: Judged;
}

/**
 * How long what has just appeared does not answer to a tap, in milliseconds: the second tap of a
 * double tap lands where the next button has come to be.
 */
const settleFor = 350;

/** A short buzz for right, two for not: where the phone has it, and never the only sign. */
function buzz(verdict: Verdict) {
  (navigator as Partial<Navigator>).vibrate?.(verdict === 'right' ? 15 : [15, 60, 15]);
}

export class Quiz {
  readonly id: SessionId;
  reply = $state.raw<Reply | null>(null);
  settling = $state(true);

  readonly session = $derived.by(() => factdeck.library.sessions.get(this.id) ?? null);
  readonly #live = $derived.by(() => {
    const { session } = this;
    return session && session.endings.length === 0 ? current(factdeck.library, session) : null;
  });
  /** What is on the screen; null once there is nothing left to ask. */
  readonly current = $derived(this.reply?.to ?? this.#live);
  /** The share of the quiz that is behind. */
  readonly progress = $derived(this.#live ? (this.#live.number - 1) / this.#live.total : 1);
  readonly summary = $derived(this.session && summary(factdeck.library, this.session));

  /** The answer as it was kept, with a later "I was right" in it; null until then. */
  readonly kept = $derived.by(() => {
    const { reply, session } = this;
    if (!reply) return null;
    return session?.answers.find(({ turn }) => turn === reply.to.turn) ?? null;
  });
  readonly verdict = $derived<Verdict | null>(
    this.kept?.verdict ?? this.reply?.judged.verdict ?? null,
  );
  /** An almost right answer waits for the person to say whether it counts. */
  readonly undecided = $derived(this.reply?.judged.verdict === 'almost' && !this.kept);
  /** What the fact's last answer was to, where it was a miss: this question, or another one. */
  readonly missedBefore = $derived.by(() => {
    const { current } = this;
    const last = current?.deck.answers.get(current.fact.id)?.at(-1);
    if (last?.grade !== 1) return null;
    return last.question === current?.question ? 'this' : 'other';
  });
  /** Days until the fact comes back; null while it is still to be asked in this quiz. */
  readonly comesBackIn = $derived.by(() => {
    const { kept } = this;
    if (!kept || kept.grade === 1) return null;
    const deck = factdeck.library.decks.get(kept.deck);
    const fact = deck?.facts.get(kept.fact);
    const memory = memoryAt(deck?.answers.get(kept.fact) ?? [], factdeck.now);
    if (!deck || !fact || !memory) return null;
    return Math.max(0, dueDay(deck, fact, memory) - factdeck.today);
  });
  /** Days until the fact comes back by each grade, where the person gives it themselves. */
  readonly grades = $derived.by(() => {
    const { kept } = this;
    if (!factdeck.study.fourButtons || !kept || kept.grade === 1) return null;
    return daysByGrade(factdeck.library.decks.get(kept.deck)?.answers.get(kept.fact) ?? []);
  });
  /** What a miss took the answer for, and where that belongs. */
  readonly confusion = $derived.by(() => {
    const { kept } = this;
    const deck = kept?.grade === 1 && factdeck.library.decks.get(kept.deck);
    return deck ? confusionIn(deck, kept) : null;
  });
  /** Missed now, and forgotten again and again before. */
  readonly isLeech = $derived.by(() => {
    const { kept } = this;
    const deck = kept?.grade === 1 && factdeck.library.decks.get(kept.deck);
    return deck ? isLeech(deck, kept.fact) : false;
  });

  #shownAt = performance.now();
  #tookMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: SessionId) {
    this.id = id;
    this.#settle();
  }

  async give(given: string | null) {
    const to = this.#live;
    if (this.reply || !to || this.settling) return;
    this.#tookMs = performance.now() - this.#shownAt;
    const known = [...answersTaught(to.deck, to.asked), ...answersWritten(to.deck, to.asked)];
    const judged = judge(to.asked, given, known);
    this.reply = { to, given, judged };
    notice.clear();
    buzz(judged.verdict);
    this.#settle();
    if (judged.verdict !== 'almost') await this.#keep(judged.verdict);
  }

  /** Whether an almost right answer counts; where not, it stays to be seen when it comes back. */
  async decide(accepted: boolean) {
    if (this.settling || !this.undecided) return;
    if (!(await this.#keep('almost', accepted))) return;
    if (accepted) this.next();
    else this.#settle();
  }

  next = () => {
    if (this.settling || !this.kept) return;
    notice.clear();
    this.#advance();
  };

  async wasRight() {
    const { kept } = this;
    if (!kept) return;
    if (await factdeck.append(regrade(kept, 'right'))) notice.show(words.wasRightDone);
  }

  /** The grade that the person gives a right answer; then it goes on. */
  async grade(grade: Grade) {
    const { kept } = this;
    if (this.settling || !kept) return;
    if (grade === kept.grade || (await factdeck.append(graded(kept, grade)))) this.next();
  }

  /**
   * Stops what is wrong about the question that is asked, wherever in the quiz one stands. What was
   * answered to a bad question tells nothing: it is taken back.
   */
  async object(reason: Objection) {
    const { current, kept, session } = this;
    if (!current) return;
    const action = stopping(current, reason);
    const answer = kept && session && undoLast(session);
    const isTakenBack = answer && answer.event === kept.id && action.kind === 'question-dropped';
    await this.#setAside(action, words.aside[action.kind], isTakenBack ? [answer] : []);
  }

  async leaveOut() {
    if (!this.current) return;
    const { deck, fact } = this.current;
    await this.#setAside(leftOut(deck.id, fact.id), words.aside['fact-suspended']);
  }

  async putOff() {
    if (!this.current) return;
    const { deck, fact } = this.current;
    const action = untilTomorrow(deck.id, fact.id, factdeck.now);
    await this.#setAside(action, words.aside['facts-postponed']);
  }

  async #setAside(
    action: Parameters<typeof takenBack>[1],
    told: string,
    before: readonly Action[] = [],
  ) {
    if (!(await factdeck.append(...before, action))) return;
    this.#advance();
    notice.show(told, async () => {
      await factdeck.append(takenBack(factdeck.library, action));
    });
  }

  async undo() {
    const undone = this.session && undoLast(this.session);
    if (undone && (await factdeck.append(undone))) this.#advance();
  }

  /** Ends the session once all is answered. */
  async finish() {
    if (!this.session || this.session.endings.length > 0 || this.current) return;
    await factdeck.append(finish(this.session));
    void askToPersist();
  }

  #advance() {
    this.reply = null;
    this.#shownAt = performance.now();
    this.#settle();
  }

  async #keep(verdict: Verdict, accepted?: boolean): Promise<boolean> {
    const { session, reply } = this;
    if (!session || !reply) return false;
    const given = answer(session, reply.to, {
      given: reply.given,
      verdict,
      tookMs: Math.round(this.#tookMs),
      ...(accepted === undefined ? {} : { accepted }),
    });
    const { library, now, study } = factdeck;
    const choice = choiceOf(library, given, now);
    if (!choice) return factdeck.append(given);
    const load = await dueBetween(choice.first, choice.last);
    return factdeck.append(balanced(given, choice, load, study.lightDays));
  }

  #settle() {
    clearTimeout(this.#timer);
    this.settling = true;
    this.#timer = setTimeout(() => (this.settling = false), settleFor);
  }
}
