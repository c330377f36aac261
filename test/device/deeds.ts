// What somebody does with two decks on two devices, at random: to see that what is counted stays right.
import type { Action, AnswerGiven, LogEvent } from '../../src/lib/log/event.ts';
import type { Library } from '../../src/lib/log/fold.ts';
import { dayMillis, dayOf, type Day, type Moment } from '../../src/lib/log/moment.ts';
import { regrade, restoreDeck, restoreQuestion } from '../../src/lib/log/undo.ts';
import { undoLast } from '../../src/lib/review/session.ts';
import { answered, deckId, device, factId, made, questionId, sessionId } from '../lib/sample.ts';

const facts = 4;

/** The next thing that is done; null where there is nothing to do it to. */
export function deed(library: Library, now: Moment, random: () => number): Action | null {
  const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)] as One;
  const deck = deckId(pick(['d', 'e']));
  const number = Math.floor(random() * facts);
  const fact = factId(`f${number}`);
  const question = questionId(`${pick(['b', 'c', 's'])}${number}`);
  const session = [...library.sessions.values()].at(-1);
  const inDays = (days: number) => (dayOf(now) + days) as Day;
  switch (Math.floor(random() * 18)) {
    case 0:
      return made(deck, facts, random() < 0.3 ? [question] : []);
    case 1:
      return { kind: 'deck-deleted', deck };
    case 2:
      return library.deleted.has(deck) ? restoreDeck(library, deck) : null;
    case 3:
      return { kind: 'deck-archived', deck, archived: random() < 0.5 };
    case 4:
      return { kind: 'fact-suspended', deck, fact, suspended: random() < 0.5 };
    case 5:
      return { kind: 'question-dropped', deck, question };
    case 6:
      return library.decks.has(deck) ? restoreQuestion(library, deck, question) : null;
    case 7: {
      const until = random() < 0.8 ? inDays(Math.ceil(random() * 9)) : null;
      const why = pick(['spread', 'buried'] as const);
      return { kind: 'facts-postponed', deck, facts: [fact], until, why };
    }
    case 8:
      return { kind: 'deck-dated', deck, knowBy: random() < 0.7 ? inDays(12) : null };
    case 9:
      return {
        kind: 'session-started',
        session: sessionId('s'),
        scope: { kind: 'due' },
        queue: [],
      };
    case 10:
      return { kind: 'session-ended', session: sessionId('s') };
    case 11:
      return session ? undoLast(session) : null;
    case 12: {
      const answer = session && pick(session.answers);
      return answer ? regrade(answer, pick(['right', 'wrong'])) : null;
    }
    case 13:
      return writtenFor(deck, library, pick(['x', 'y']));
    default:
      return answerTo(library, deck, number, random);
  }
}

function answerTo(
  library: Library,
  deck: Parameters<typeof restoreDeck>[1],
  number: number,
  random: () => number,
): AnswerGiven {
  const isTyped = random() < 0.5;
  const session = library.sessions.get(sessionId('s'));
  const options = ['a', 'b', 'c'];
  const turn = (session?.answers.at(-1)?.turn ?? -1) + 1;
  const about = { deck, turn, fact: factId(`f${number}`), grade: random() < 0.3 ? 1 : 3 } as const;
  const question = questionId(`${isTyped ? 'b' : 'c'}${number}`);
  return isTyped
    ? answered({ ...about, question })
    : answered({ ...about, question, means: 'recognition', guess: 1 / options.length });
}

function writtenFor(
  deck: Parameters<typeof restoreDeck>[1],
  library: Library,
  name: string,
): Action | null {
  const first = library.decks.get(deck)?.deck.facts[0];
  if (!first) return null;
  const fact = { ...first, id: factId(`own ${name}`) };
  const { start, end } = first;
  const written = {
    id: questionId(`own ${name}`),
    fact: fact.id,
    kind: 'short',
    prompt: 'Who?',
    answer: 'She',
    accept: [],
    source: { start, end },
    key: null,
    score: 1,
  } as const;
  return { kind: 'questions-written', deck, facts: [fact], questions: [written] };
}

/** What another device did in the half year before, of which this one hears only now. */
export function before(now: Moment, random: () => number, name: string): LogEvent[] {
  const stamp = device(name);
  const session = sessionId(name);
  const at = (days: number): Moment => ({ at: now.at - Math.floor(days * dayMillis), offset: 0 });
  const events = [
    stamp(made(deckId(random() < 0.5 ? 'd' : name), facts), at(180)),
    stamp({ kind: 'session-started', session, scope: { kind: 'due' }, queue: [] }, at(180)),
  ];
  const days = Array.from({ length: 12 }, () => 180 * random()).sort((a, b) => b - a);
  for (const [turn, ago] of days.entries()) {
    const number = Math.floor(random() * facts);
    const deck = deckId(random() < 0.5 ? 'd' : 'e');
    const about = { deck, session, turn, fact: factId(`f${number}`) };
    const grade = random() < 0.3 ? 1 : 3;
    events.push(stamp(answered({ ...about, question: questionId(`b${number}`), grade }), at(ago)));
  }
  return events;
}
