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
import { gap } from './plan.ts';
import { meansOf } from './rungs.ts';
import { remember } from './schedule.ts';

/** Starts a session with a plan; one that is open is left, so that there is one to go on with. */
export function start(
  library: Library,
  session: SessionId,
  scope: Scope,
  queue: readonly Item[],
): Action[] {
  const started: Action = { kind: 'session-started', session, scope, queue };
  return library.session ? [leave(library.session), started] : [started];
}

/** Ends a session before its last question. */
export const leave = ({ id }: Session): Action => ({
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
  /** "number of total": facts got right so far plus this one, of all facts in the session. */
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
    (item) => answered.has(keyOf(item)) || ask(library, { item, again: false }),
  );
  const waiting: Waiting[] = queue.map((item) => ({ item, again: false }));
  for (const answer of session.answers) {
    const place = waiting.findIndex(({ item }) => keyOf(item) === keyOf(answer));
    const [asked] = place < 0 ? [] : waiting.splice(place, 1);
    if (asked && answer.grade === 1) waiting.splice(gap, 0, { item: asked.item, again: true });
  }
  const left = waiting.flatMap((one) => ask(library, one) ?? []);
  const [now] = left;
  if (!now) return null;
  const total = queue.length - (waiting.length - left.length);
  return { ...now, number: total - left.length + 1, total, turn: nextTurn(session) };
}

type Asking = Omit<Current, 'number' | 'total' | 'turn'>;

/** Null when the deck was deleted or its questions dropped since the session was planned. */
function ask(library: Library, { item, again }: Waiting): Asking | null {
  const deck = library.decks.get(item.deck);
  const fact = deck?.facts.get(item.fact);
  if (!deck || !fact) return null;
  for (const form of again ? [item.again, item] : [item, item.again]) {
    const asked = deck.questions.get(form.question);
    if (!asked) continue;
    const options = form.options && { options: form.options };
    return { deck, fact, asked, question: asked.id, ...options, again };
  }
  return null;
}

const keyOf = ({ deck, fact }: { deck: DeckId; fact: DeckFact['id'] }) => `${deck}/${fact}`;

/** Turns may have a hole where an answer was taken back. */
const nextTurn = ({ answers }: Session) => (answers.at(-1)?.turn ?? -1) + 1;

export interface Reply {
  /** What was typed or chosen; null for "don't know". */
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
  /** The question asked first; its `source` is the sentence. */
  readonly question: Question;
  /** The first answer in the session. */
  readonly first: Answered;
  /** The day on which the fact comes back. */
  readonly due: Day;
}

export interface Summary {
  /** Facts answered right at the first try. */
  readonly right: readonly Outcome[];
  readonly missed: readonly Outcome[];
}

/** How the session went, in the order asked. Facts whose deck is gone are left out. */
export function summary(library: Library, session: Session): Summary {
  const firsts = new Map<string, Answered>();
  for (const one of session.answers) {
    if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  }
  const outcomes = [...firsts.values()].flatMap((first): Outcome[] => {
    const deck = library.decks.get(first.deck);
    const fact = deck?.facts.get(first.fact);
    const question = deck?.deck.questions.find(({ id }) => id === first.question);
    const memory = remember(deck?.answers.get(first.fact) ?? []);
    return deck && fact && question && memory
      ? [{ deck, fact, question, first, due: memory.due }]
      : [];
  });
  return {
    right: outcomes.filter(({ first }) => first.grade !== 1),
    missed: outcomes.filter(({ first }) => first.grade === 1),
  };
}
