// A log of somebody who has studied for months and then was away, as a backup file to restore.
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import { clockAt } from '#lib/log/clock.ts';
import type { Action, DeviceId, LogEvent, SessionId } from '#lib/log/event.ts';
import { writeBackup } from '#lib/log/exchange/backup.ts';
import { dayMillis } from '#lib/log/moment.ts';
import { stamped } from '#lib/log/stamp.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';

const deck = 'd-bridges' as DeckId;
const session = 's-bridges' as SessionId;
const bridges = 60;

const sentence = (index: number) => `The bridge of Oldtown ${index} was opened in ${1700 + index}.`;
/** The article. */
export const bridgesText = Array.from({ length: bridges }, (_, index) => sentence(index)).join(' ');
const factOf = (index: number) => `f${index}` as FactId;

function spanOf(index: number) {
  const start = bridgesText.indexOf(sentence(index));
  return { start, end: start + sentence(index).length };
}

function question(index: number): Question {
  const source = spanOf(index);
  const answer = String(1700 + index);
  return {
    id: `q${index}` as QuestionId,
    fact: factOf(index),
    kind: 'blank',
    prompt: `The bridge of Oldtown ${index} was opened in ______.`,
    answer,
    accept: [],
    options: [answer, String(1710 + index), String(1725 + index)],
    source,
    key: { start: source.end - 5, end: source.end - 1 },
    score: 1,
  };
}

const made: Deck = {
  format: 'factdeck/1',
  article: {
    title: 'Bridges of Oldtown',
    date: null,
    text: bridgesText,
    blocks: [
      { kind: 'paragraph', text: bridgesText, map: [[0, 0]], start: 0, end: bridgesText.length },
    ],
  },
  facts: Array.from({ length: bridges }, (_, index) => ({
    id: factOf(index),
    text: sentence(index),
    importance: 2,
    ...spanOf(index),
  })),
  questions: Array.from({ length: bridges }, (_, index) => question(index)),
};

/** An answer to one fact, so many days ago. */
interface Given {
  readonly fact: number;
  readonly daysAgo: number;
  readonly isRight: boolean;
}

function backupOf(given: readonly Given[]): Buffer {
  const now = Date.now();
  const at = (daysAgo: number) => ({ at: now - daysAgo * dayMillis, offset: 0 });
  const events: LogEvent[] = [];
  const add = (daysAgo: number, action: Action) => {
    const standing = { last: events.at(-1) ?? null, seen: clockAt(0) };
    events.push(...stamped([action], 'phone-of-old' as DeviceId, standing, at(daysAgo)));
  };
  add(200, { kind: 'deck-made', deck, made, dropped: [] });
  add(200, { kind: 'session-started', session, scope: { kind: 'deck', deck }, queue: [] });
  for (const [turn, { fact, daysAgo, isRight }] of given.entries()) {
    const answer = String(1700 + fact);
    add(daysAgo, {
      kind: 'answered',
      session,
      turn,
      deck,
      fact: factOf(fact),
      question: `q${fact}` as QuestionId,
      means: 'recall',
      given: isRight ? answer : String(1700 + ((fact + 1) % bridges)),
      verdict: isRight ? 'right' : 'wrong',
      grade: isRight ? 3 : 1,
      tookMs: 6_000,
    });
  }
  const ended = given.at(-1)?.daysAgo ?? 200;
  add(ended, { kind: 'session-ended', session });
  return Buffer.from(writeBackup(events, at(0)));
}

/** Fifty of sixty facts answered, the last of them ninety days ago. */
export const away = (): Buffer =>
  backupOf(
    [180, 176, 160, 90].flatMap((daysAgo, round) =>
      Array.from({ length: 50 }, (_, fact) => ({
        fact,
        daysAgo,
        isRight: round < 3 && (fact + round) % 7 > 0,
      })),
    ),
  );

/** Enough answers to learn from, of somebody who forgets more slowly than people in general. */
export const keen = (): Buffer =>
  backupOf(
    [190, 188, 183, 170, 150, 110, 60, 20].flatMap((daysAgo, round) =>
      Array.from({ length: bridges }, (_, fact) => ({
        fact,
        daysAgo,
        isRight: (fact * 7 + round * 3) % 25 > 0,
      })),
    ),
  );

/** One fact forgotten four times, one taken for another and due. */
export const slipping = (): Buffer =>
  backupOf(
    [120, 90, 60, 30].flatMap((daysAgo) => [
      { fact: 0, daysAgo, isRight: true },
      { fact: 0, daysAgo: daysAgo - 20, isRight: false },
    ]),
  );
