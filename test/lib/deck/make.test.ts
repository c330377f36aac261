import { readFileSync } from 'node:fs';
import type { IsoDate } from '#lib/article/article.ts';
import { makeDeck, writeQuestions, type Made, type Progress } from '#lib/deck/make.ts';
import { sourceOf } from '#lib/deck/source.ts';
import { printDeck, rejected } from '#lib/deck/print.ts';
import { mainQuestions } from '#lib/deck/sizes.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAnalyser } from '../../../src/tools/language/open-analyser.ts';
import { finish } from '../../../src/tools/make-deck.ts';

const analyser = await openAnalyser();
const seeds = new URL('../../../seeds/', import.meta.url);
const text = readFileSync(new URL('000_7a07dc7ed85b8b3f.txt', seeds), 'utf8');

function made(source: string, date?: string): Made {
  const result = finish(
    makeDeck({ text: source, ...(date === undefined ? {} : { date: date as IsoDate }) }, analyser),
  );
  if ('refused' in result) throw new Error(result.message);
  return result;
}

function judgedOf(source: string) {
  const written = finish(writeQuestions({ text: source }, analyser));
  if ('refused' in written) throw new Error(written.message);
  return written.judged;
}

describe('the deck of an article', () => {
  const { deck, coverage } = made(text);
  const judged = judgedOf(text);

  test('finds title and date in the text', () => {
    expect(deck.article.title).toMatch(/^Iran Daily: Amid Syrian Difficulties/);
    expect(deck.article.date).toBe('2016-08-15');
    expect(deck.article.text).toBe(text);
  });

  test('every question asks about one of its facts, best first', () => {
    const facts = new Set(deck.facts.map(({ id }) => id));
    expect(deck.questions.length).toBeGreaterThan(4);
    for (const { fact, score } of deck.questions) {
      expect(facts).toContain(fact);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(new Set(deck.questions.map(({ id }) => id)).size).toBe(deck.questions.length);
  });

  test('every question points at its sentence and at its answer in it', () => {
    for (const { source, key } of deck.questions) {
      expect(text.slice(source.start, source.end)).toMatch(/[.?!]["”’)]*$/);
      expect(key && key.start >= source.start && key.end <= source.end).toBe(true);
    }
  });

  test('the answer is among the options, once, and not in the prompt', () => {
    for (const question of deck.questions) {
      if (!('options' in question) || typeof question.answer !== 'string') continue;
      expect(question.options?.filter((option) => option === question.answer)).toHaveLength(1);
      expect(question.prompt).not.toContain(question.answer);
    }
  });

  test('what was dropped says why', () => {
    const dropped = rejected(judged);
    expect(dropped.length).toBeGreaterThan(10);
    for (const { reason } of dropped) expect(reason).toMatch(/^[a-z-]+$/);
  });

  test('is the same every time, and made again of the article as it was read', () => {
    expect(printDeck(made(text).deck, judgedOf(text))).toBe(printDeck(deck, judged));
    const again = finish(makeDeck(sourceOf(deck.article), analyser));
    expect(again).toEqual({ deck, coverage });
  });

  test('tells of every sentence whether it is asked about, and why not', () => {
    const asked = new Set(deck.questions.map(({ source }) => source.start));
    expect(coverage.length).toBeGreaterThan(asked.size);
    for (const { start, why } of coverage) expect(why === null).toBe(asked.has(start));
    const order = coverage.map(({ start }) => start);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(coverage.map(({ why }) => why)).size).toBeGreaterThan(2);
  });

  test('prints in the form factdeck/1', () => {
    const printed = JSON.parse(printDeck(deck, null)) as {
      format: string;
      questions: Record<string, unknown>[];
    };
    expect(printed.format).toBe('factdeck/1');
    const main = mainQuestions(deck);
    expect(printed.questions.map(({ n }) => n)).toEqual(main.map((_, i) => i + 1));
    const also = printed.questions.flatMap((question) => question['also'] ?? []);
    expect(also).toHaveLength(deck.questions.length - main.length);
    for (const question of printed.questions) expect(question).not.toHaveProperty('dropped');
    const all = printDeck(deck, judged);
    expect(all.match(/"dropped": "/g)).toHaveLength(rejected(judged).length);
  });
});

test('progress goes through the stages, and the making can be stopped at any step', () => {
  const stages: Progress['stage'][] = [];
  for (const { stage, done, total } of makeDeck({ text }, analyser)) {
    stages.push(stage);
    expect(done).toBeLessThan(total);
  }
  expect([...new Set(stages)]).toEqual(['cleaning', 'reading', 'facts', 'questions']);
});

test('spacing as browsers copy it changes no question', () => {
  const plain = made(text).deck.questions.map(({ prompt }) => prompt);
  const copied = text.replaceAll('\n\n', '\r\n').replaceAll(' in ', '\u00a0in ');
  expect(made(copied).deck.questions.map(({ prompt }) => prompt)).toEqual(plain);
});

test('a text without a fact has a deck without questions, which tells why of each sentence', () => {
  const result = finish(
    makeDeck(
      {
        text: 'Well, that is how it is with such things. And so they went on with it for a while, and it was what it was.',
      },
      analyser,
    ),
  );
  expect(result).toMatchObject({ deck: { facts: [], questions: [] } });
  expect('coverage' in result && result.coverage.map(({ why }) => why)).not.toContain(null);
});

test('no text makes it throw', () => {
  const words = [...new Set(text.split(/\s+/))].slice(0, 120);
  const odd = [
    ';',
    '(',
    ')',
    '"',
    '“',
    '—',
    '.',
    '?',
    ',',
    'and',
    'which',
    '1990',
    '$',
    '\n\n',
    '\r\n',
    '\0',
    '\ud800',
    '😀',
    'He',
    'the',
  ];
  const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...odd));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 25, maxLength: 120 }), (pieces) => {
      const result = finish(
        makeDeck({ text: pieces.join(' '), date: '2016-08-15' as IsoDate }, analyser),
      );
      expect('refused' in result ? result.message : result.deck.format).not.toBe('');
    }),
    { numRuns: 150 },
  );
});
