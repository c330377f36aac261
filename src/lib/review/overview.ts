// What the first screen says.
import type { DeckId } from '../deck/deck.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Millis, type Moment } from '../log/moment.ts';
import { isAwake, type DeckState } from '../log/deck-state.ts';
import { dueFacts, forecast } from './due.ts';
import { missedFacts } from './missed.ts';
import { catchingUp, type CatchingUp } from './pause.ts';
import { memoryOf } from './standing.ts';
import { aheadOf } from './target.ts';

export interface Overview {
  /** Facts due today or earlier. */
  readonly due: number;
  readonly missed: number;
  readonly sessions: number;
  /** When the first session started; null without one. */
  readonly since: Millis | null;
  /** Answers of today. */
  readonly answered: { readonly right: number; readonly wrong: number };
  /** Facts answered for the first time today. */
  readonly met: number;
  /** What was put off after a break and still waits. */
  readonly waiting: CatchingUp | null;
  /** The next day after today, within `ahead` days, on which something falls due. */
  readonly next: { readonly day: Day; readonly due: number } | null;
  /** How many decks there are, without the archived ones. */
  readonly decks: number;
  /** The latest decks, latest first, so many as are shown. */
  readonly latest: readonly DeckId[];
  /** The latest deck with facts not asked yet. */
  readonly fresh: DeckId | null;
  /** Decks to be known by a later day, the nearest first, so many as are shown. */
  readonly dated: readonly DeckId[];
}

export const ahead = 60;
export const decksShown = 4;
export const datedShown = 10;

export function overviewOf(library: Library, now: Moment): Overview {
  const decks = [...library.decks.values()].filter((deck) => !deck.archived).reverse();
  const [first] = library.sessions.values();
  const today = dayOf(now);
  const histories = [...library.decks.values(), ...library.deleted.values()].flatMap((deck) => [
    ...deck.answers.values(),
  ]);
  const isToday = (moment: Moment) => dayOf(moment) === today;
  const answers = histories.flat().filter(isToday);
  const right = answers.filter(({ grade }) => grade !== 1).length;
  const next = forecast(library, now, ahead)
    .slice(1)
    .find(({ due }) => due > 0);
  return {
    due: dueFacts(library, now).length,
    missed: missedFacts(library).length,
    sessions: library.sessions.size,
    since: first?.started.at ?? null,
    answered: { right, wrong: answers.length - right },
    met: histories.filter(([first]) => first && isToday(first)).length,
    waiting: catchingUp(library, now),
    next: next ?? null,
    decks: decks.length,
    latest: decks.slice(0, decksShown).map(({ id }) => id),
    fresh: decks.find(hasUnseen)?.id ?? null,
    dated: decks
      .filter((deck) => aheadOf(deck, today))
      .sort((a, b) => (a.knowBy?.day ?? 0) - (b.knowBy?.day ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, datedShown)
      .map(({ id }) => id),
  };
}

const hasUnseen = (deck: DeckState) => isAwake(deck) && memoryOf(deck).unseen > 0;
