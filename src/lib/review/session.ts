// Where a session stands: the current question is a fold of the answers given, so a kill loses none.
import type { DeckFact, DeckId } from '../deck/deck.ts';
import type {
  Action,
  AnswerGiven,
  AnswerUndone,
  Answered,
  Form,
  Grade,
  Item,
  Scope,
  SessionId,
  Verdict,
} from '../log/event.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Library } from '../log/fold.ts';
import type { Day } from '../log/moment.ts';
import type { Session } from '../log/session-state.ts';
import type { Question } from '../questions/question.ts';
import { dueDay, postponement } from './due.ts';
import { formLeft, guessOf, isStillAsked, meansOf } from './forms.ts';
import { remember } from './schedule.ts';

/** A miss comes back, and related facts follow each other, after at least this many others. */
export const gap = 3;

/**
 * Starts a session with a plan. Others that are open keep their place, except those of the same
 * scope: the new one takes their place.
 */
export function start(
  library: Library,
  session: SessionId,
  scope: Scope,
  queue: readonly Item[],
): Action[] {
  const started: Action = { kind: 'session-started', session, scope, queue };
  const replaced = [...library.sessions.values()].filter(
    (one) => one.endings.length === 0 && isSameScope(one.scope, scope),
  );
  return [...replaced.map(leave), started];
}

const isSameScope = (a: Scope, b: Scope) => JSON.stringify(a) === JSON.stringify(b);

export interface OpenSession {
  readonly session: Session;
  readonly at: Current;
}

/** The sessions that can be gone on with, the latest first. */
export function openSessions(library: Library): OpenSession[] {
  return [...library.sessions.values()]
    .reverse()
    .filter(({ endings }) => endings.length === 0)
    .flatMap((session) => {
      const at = current(library, session);
      return at ? [{ session, at }] : [];
    });
}

/** Ends a session before its last question. */
const leave = ({ id }: Session): Action => ({
  kind: 'session-ended',
  session: id,
  left: true,
});

/** Ends a session that has no current question any more. */
export const finish = ({ id }: Session): Action => ({ kind: 'session-ended', session: id });

export interface Current extends Form {
  readonly deck: DeckState;
  readonly asked: Question;
  readonly fact: DeckFact;
  /** True when it was missed before in this session. */
  readonly again: boolean;
  /**
   * "number of total": the questions answered so far and this one, of those answered and those that
   * are left. A miss adds one to the total, since it is asked again; number / total never falls.
   */
  readonly number: number;
  readonly total: number;
  /** Names this asking: the same after a reload, another one after every answer. */
  readonly turn: number;
}

interface Waiting {
  readonly item: Item;
  readonly again: boolean;
}

/**
 * What to ask now; null when everything has been answered right once (or was dropped meanwhile).
 * A miss comes back after three others, or after those that are left.
 */
export function current(library: Library, session: Session): Current | null {
  const answered = new Set(session.answers.map(keyOf));
  const queue = session.queue.filter(
    (item) => answered.has(keyOf(item)) || ask(library, session, { item, again: false }),
  );
  const waiting: Waiting[] = queue.map((item) => ({ item, again: false }));
  for (const answer of session.answers) {
    const place = waiting.findIndex(({ item }) => keyOf(item) === keyOf(answer));
    const [asked] = place < 0 ? [] : waiting.splice(place, 1);
    if (asked && answer.grade === 1) waiting.splice(gap, 0, { item: asked.item, again: true });
  }
  const left = waiting.flatMap((one) => ask(library, session, one) ?? []);
  const [now] = left;
  if (!now) return null;
  const done = session.answers.length;
  return { ...now, number: done + 1, total: done + left.length, turn: nextTurn(session) };
}

type Asking = Omit<Current, 'number' | 'total' | 'turn'>;

/**
 * Null when the deck was deleted, its questions dropped, or the fact left out or put off since the
 * session was planned.
 */
function ask(library: Library, { started }: Session, { item, again }: Waiting): Asking | null {
  const deck = library.decks.get(item.deck);
  const fact = deck?.facts.get(item.fact);
  if (!deck || !fact || deck.suspended.has(fact.id)) return null;
  const postponed = postponement(deck, fact.id);
  if (postponed && postponed.at >= started.at) return null;
  for (const form of formsFor(deck, item, again)) {
    const asked = form && deck.questions.get(form.question);
    if (!asked || !isStillAsked(asked, form)) continue;
    const options = form.options && { options: form.options };
    return { deck, fact, asked, question: asked.id, ...options, again };
  }
  return null;
}

/** Those that were planned; what else there is takes longer to find, and is seldom needed. */
function* formsFor(deck: DeckState, item: Item, again: boolean) {
  yield* again ? [item.again, item] : [item, item.again];
  yield formLeft(deck, item.fact);
}

const keyOf = ({ deck, fact }: { deck: DeckId; fact: DeckFact['id'] }) => `${deck}/${fact}`;

/** Turns may have a hole where an answer was taken back. */
const nextTurn = ({ answers }: Session) => (answers.at(-1)?.turn ?? -1) + 1;

export interface Reply {
  /** As the event keeps it; null for "don't know". */
  readonly given: string | null;
  readonly verdict: Verdict;
  /** For 'almost': whether the person counts it as right. */
  readonly accepted?: boolean;
  readonly tookMs: number;
}

/**
 * The answer to the current question, as the event to keep. It carries the turn, so that a second
 * tap, or a second tab at the same question, counts once.
 */
export function answer(session: Session, now: Current, reply: Reply): AnswerGiven {
  return {
    kind: 'answered',
    session: session.id,
    turn: now.turn,
    deck: now.deck.id,
    fact: now.fact.id,
    question: now.question,
    means: meansOf(now),
    ...(now.options ? { guess: guessOf(now.asked, now.options) } : {}),
    given: reply.given,
    verdict: reply.verdict,
    grade: gradeOf(reply),
    tookMs: reply.tookMs,
  };
}

/** Right is Good, wrong is Again: nobody is asked to grade themselves. */
const gradeOf = ({ verdict, accepted }: Reply): Grade =>
  verdict === 'right' || (verdict === 'almost' && accepted) ? 3 : 1;

/** Takes back the session's last answer, also after its end; null when there is none. */
export function undoLast(session: Session): AnswerUndone | null {
  const last = session.answers.at(-1);
  if (!last) return null;
  const { deck, fact, id } = last;
  const reopens = session.endings;
  return { kind: 'undone', session: session.id, deck, fact, event: id, reopens };
}

/** How one fact of a session went. */
export interface Outcome {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  /** The answer that tells how it went: the first where it was right, else the last miss. */
  readonly answer: Answered;
  /** The question it answered; its `source` is the sentence. */
  readonly question: Question;
  /** The day on which the fact comes back. */
  readonly due: Day;
}

export interface Summary {
  /** Facts answered right at the first try. */
  readonly right: readonly Outcome[];
  readonly missed: readonly Outcome[];
  /** How many facts are told of neither way, since their article was deleted. */
  readonly deleted: number;
  /** How many were not asked, since they were left out, put off or had no question any more. */
  readonly aside: number;
}

/** How the session went, in the order asked. */
export function summary(library: Library, session: Session): Summary {
  const telling = new Map<string, Answered>();
  for (const one of session.answers) {
    const isFirst = !telling.has(keyOf(one));
    // Right after a miss takes nothing back; right at first is followed by nothing.
    if (isFirst || one.grade === 1) telling.set(keyOf(one), one);
  }
  const outcomes = [...telling.values()].flatMap((answer): Outcome[] => {
    const deck = library.decks.get(answer.deck);
    const fact = deck?.facts.get(answer.fact);
    const questions = deck?.deck.questions ?? [];
    const question =
      questions.find(({ id }) => id === answer.question) ??
      questions.find((one) => one.fact === answer.fact);
    const memory = remember(deck?.answers.get(answer.fact) ?? []);
    return deck && fact && question && memory
      ? [{ deck, fact, question, answer, due: dueDay(deck, fact, memory) }]
      : [];
  });
  return {
    right: outcomes.filter(({ answer }) => answer.grade !== 1),
    missed: outcomes.filter(({ answer }) => answer.grade === 1),
    deleted: session.queue.filter(({ deck }) => !library.decks.has(deck)).length,
    aside: session.queue.filter((item) => library.decks.has(item.deck) && !telling.has(keyOf(item)))
      .length,
  };
}
