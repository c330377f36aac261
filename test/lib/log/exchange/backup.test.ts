import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../../src/lib/log/event.ts';
import { additions, readBackup, writeBackup } from '../../../../src/lib/log/exchange/backup.ts';
import { crc32 } from '../../../../src/lib/log/exchange/crc32.ts';
import { emptyLibrary, foldAll } from '../../../../src/lib/log/fold.ts';
import { inOrder } from '../../../../src/lib/log/order.ts';
import { planDeck } from '../../../../src/lib/review/plan.ts';
import { start } from '../../../../src/lib/review/session.ts';
import { answered, deckId, device, made, noon, questionId, sessionId } from '../../sample.ts';

const deck = deckId('d');

/** One event of every kind, and one that only a later Factdeck knows. */
function everything(): LogEvent[] {
  const stamp = device('a');
  const session = sessionId('s');
  const making = stamp(made(deck, 3, [questionId('c1')]));
  const library = foldAll(emptyLibrary, [making]);
  const queue = planDeck(library, deck, noon, 1, 3);
  const answer = stamp(answered({ given: 'Zürich 🏔 \ud800 “x”\n' }));
  const about = { session, deck, fact: answered().fact, event: answer.id };
  const question = questionId('b2');
  return [
    making,
    ...start(library, session, { kind: 'deck', deck }, queue).map((action) => stamp(action)),
    answer,
    stamp(answered({ turn: 1, given: null, grade: 1 })),
    stamp(answered({ turn: 2, given: '["b","a"]', means: 'recognition', guess: 1 / 6 })),
    stamp({ kind: 'regraded', ...about, verdict: 'wrong', grade: 1 }),
    stamp({ kind: 'session-ended', session, left: true }),
    stamp({ kind: 'undone', ...about, reopens: [] }),
    stamp({ kind: 'question-dropped', deck, question, reason: 'silly' }),
    stamp({ kind: 'question-restored', deck, question, undoes: [] }),
    stamp({ kind: 'question-edited', deck, question, prompt: 'Where?', answer: 'Here' }),
    stamp({ kind: 'fact-suspended', deck, fact: answered().fact, suspended: true }),
    stamp({ kind: 'deck-tagged', deck, tag: 'rivers', on: true }),
    stamp({ kind: 'deck-archived', deck, archived: true }),
    stamp({ kind: 'settings-changed', settings: { perDay: 20, sound: false, name: 'é', x: null } }),
    stamp({ kind: 'deck-deleted', deck }),
    stamp({ kind: 'deck-restored', deck, undoes: [] }),
    { ...stamp(answered()), kind: 'dreamt', of: { sheep: [1, null] } } as unknown as LogEvent,
  ];
}

const events = everything().toSorted(inOrder);
const backup = writeBackup(events, noon);
const [header = ''] = backup.split('\n');

/** A backup with another body, and a header that fits it. */
function withBody(lines: readonly string[], some: object = {}): string {
  const body = lines.map((line) => `${line}\n`).join('');
  const fitting = {
    ...(JSON.parse(header) as object),
    events: lines.length,
    bytes: body.length,
    crc32: crc32(body),
    ...some,
  };
  return `${JSON.stringify(fitting)}\n${body}`;
}

const why = (text: string) => {
  const read = readBackup(text);
  if (read.kind === 'unusable') expect(read.message).toMatch(/^[A-Z].*\.$/);
  return read.kind === 'unusable' ? read.why : 'backup';
};

describe('a backup', () => {
  test('reads back as what was written, and as the same library', () => {
    const read = readBackup(backup);
    expect(read).toEqual({ kind: 'backup', made: '2026-11-24T11:00:00.000Z', events });
    if (read.kind !== 'backup') return;
    expect(foldAll(emptyLibrary, read.events)).toEqual(foldAll(emptyLibrary, events));
  });

  test('restored twice changes nothing the second time', () => {
    const library = foldAll(emptyLibrary, events);
    const read = readBackup(backup);
    expect(read.kind === 'backup' && foldAll(library, read.events)).toBe(library);
    expect(additions([], new Set())).toEqual({ decks: 0, answers: 0, events: 0 });
  });

  test('tells what it would add', () => {
    expect(additions(events, new Set())).toEqual({ decks: 1, answers: 3, events: events.length });
    expect(additions(events, new Set([deck]))).toMatchObject({ decks: 0, answers: 3 });
  });

  test('is plain ASCII, so that no mail program or editor changes it', () => {
    expect(backup).toMatch(/^[\n\x20-\x7e]*$/);
    expect(why(backup.replaceAll('\n', '\r\n'))).toBe('backup');
    expect(why(`\ufeff${backup}`)).toBe('backup');
  });

  test('has the checksum that others compute', () => {
    expect(crc32('123456789')).toBe('cbf43926');
  });

  test('of the first Factdeck is read as well', () => {
    const first = backup.replace('"version":2', '"version":1').replace(/"bytes":\d+,/, '');
    expect(readBackup(first)).toEqual(readBackup(backup));
  });

  test('of an empty log is one too', () => {
    expect(readBackup(writeBackup([], noon))).toMatchObject({ kind: 'backup', events: [] });
  });
});

describe('what is no backup, or no longer', () => {
  test('cut anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: backup.length - 1 }), (length) => {
        expect(why(backup.slice(0, length))).toMatch(/damaged|foreign/);
      }),
    );
  });

  test('with one bit changed anywhere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: backup.length - 1 }),
        fc.integer({ min: 0, max: 6 }),
        (at, bit) => {
          const changed = String.fromCharCode(backup.charCodeAt(at) ^ (1 << bit));
          const text = backup.slice(0, at) + changed + backup.slice(at + 1);
          const read = readBackup(text);
          // The header's own words (when it was made) are not summed; the events always are.
          if (read.kind === 'backup') expect(read.events).toEqual(events);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['empty', ''],
    ['of another program', '{"format":"anki"}\n'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0'],
    ['null', 'null\n'],
    ['an article', 'Byron died in 1824.\nHe was a poet.\n'],
  ])('%s', (_, text) => {
    expect(why(text)).toBe('foreign');
  });

  test('from a newer Factdeck', () => {
    expect(why(withBody([], { version: 3 }))).toBe('newer');
    expect(why(withBody([], { version: '1' }))).toBe('newer');
  });

  const [first = ''] = backup.split('\n').slice(1);
  const answerLine = JSON.stringify(events.find(({ kind }) => kind === 'answered'));
  test.each([
    ['lies about its size', withBody([first], { bytes: 2 })],
    ['lies about its events', withBody([first], { events: 2 })],
    ['holds something else than events', withBody(['[1,2]'])],
    ['holds an event under another id', withBody([first.replace('"a:1"', '"b:1"')])],
    ['holds an answer without a fact', withBody([answerLine.replace('"fact":"f0",', '')])],
    [
      'holds an answer with a grade there is not',
      withBody([answerLine.replace('"grade":3', '"grade":9')]),
    ],
    [
      'holds an answer guessed with more than certainty',
      withBody([answerLine.replace('"grade":3', '"grade":3,"guess":2')]),
    ],
    ['holds a deck whose questions are none', withBody([first.replace('"prompt":', '"promt":')])],
    ['holds __proto__', withBody([answerLine.replace('{', '{"__proto__":{"kind":"x"},')])],
    [
      'holds __proto__ deep down',
      withBody([first.replace('"article":{', '"article":{"__proto__":{},')]),
    ],
  ])('that %s', (_, text) => {
    expect(why(text)).toBe('damaged');
  });
});
