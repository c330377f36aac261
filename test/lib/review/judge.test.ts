import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../src/lib/facts/fact.ts';
import type { Question, QuestionId } from '../../../src/lib/questions/question.ts';
import type { Answered } from '../../../src/lib/log/event.ts';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { regrade } from '../../../src/lib/log/undo.ts';
import { orderAsText } from '../../../src/lib/review/given.ts';
import { answersTaught, answersWritten, judge } from '../../../src/lib/review/judge.ts';
import type { Piece } from '../../../src/lib/review/judging/typos.ts';
import { answered, deckId, deckIn, device, made, questionId } from '../sample.ts';
import { almost, right, wrong } from './judge-pairs.ts';

const asked = {
  id: 'q' as QuestionId,
  fact: 'f' as FactId,
  source: { start: 0, end: 1 },
  key: null,
  score: 1,
};

const blank = (answer: string, prompt = 'It was ______.', accept: string[] = []): Question => ({
  ...asked,
  kind: 'blank',
  prompt,
  answer,
  accept,
});

const rows = (table: typeof right) =>
  Object.entries(table).flatMap(([topic, pairs]) =>
    pairs.map(([answer, given, prompt]) => ({ topic, answer, given, prompt })),
  );

describe('typed answers', () => {
  test.each(rows(right))('right, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('right');
  });

  test.each(rows(almost))('almost, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('almost');
  });

  test.each(rows(wrong))('wrong, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('wrong');
  });
});

describe('what else counts', () => {
  const [q, said] = [
    blank('Byzantium'),
    (answer: Question, given: string | null) => judge(answer, given).verdict,
  ];

  test('every accepted spelling, and what the person taught', () => {
    const more = blank('Byzantium', 'It was ______.', ['Constantinople']);
    expect(said(more, 'constantinople')).toBe('right');
    expect(said(q, 'Istanbul')).toBe('wrong');
    expect(judge(q, 'istanbul', ['Istanbul']).verdict).toBe('right');
  });

  test('"don\u2019t know" is wrong', () => {
    expect(said(q, null)).toBe('wrong');
  });

  test('a choice is the option itself', () => {
    const choice: Question = {
      ...asked,
      kind: 'choice',
      prompt: '?',
      answer: '1824',
      options: ['1824', '1825'],
    };
    expect([said(choice, '1824'), said(choice, '1825')]).toEqual(['right', 'wrong']);
    const isTrue: Question = { ...asked, kind: 'truefalse', prompt: '?', answer: 'true' };
    expect([said(isTrue, 'true'), said(isTrue, 'false')]).toEqual(['right', 'wrong']);
  });

  test('an option of a blank is right or wrong, never almost, also when it is typed', () => {
    const options = ['Jansen', 'Janssen', 'Jensen'];
    const withOptions: Question = {
      ...asked,
      kind: 'blank',
      prompt: '______',
      answer: 'Janssen',
      accept: [],
      options,
    };
    expect(said(blank('Janssen'), 'jansen')).toBe('almost');
    expect(options.map((option) => said(withOptions, option))).toEqual(['wrong', 'right', 'wrong']);
    expect(said(withOptions, 'jansen')).toBe('wrong');
    expect(said(withOptions, 'janssenn')).toBe('almost');
  });

  test.each([
    ['100,000 letters', 'Byzantium'.repeat(11_111)],
    ['emoji', '🏛️🏛️'],
    ['right to left', '\u202eByzantium\u202c, القسطنطينية'],
    ['a lone surrogate', '\ud800'],
    ['nothing but marks', '\u0301\u0301\u0301'],
    ['a regular expression', '.*'],
  ])('%s is wrong, and at once', (_, given) => {
    const start = performance.now();
    expect(said(q, given)).toBe('wrong');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('almost', () => {
  const marked = (pieces: readonly Piece[] | undefined) =>
    pieces?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

  test.each([
    ['Mississippi', 'Missisippi', 'Missis[s]ippi', 'Missisippi'],
    ['Copenhagen', 'copenhagan', 'Copenhag[e]n', 'copenhag[a]n'],
    ['Constantinople', 'Constantinopel', 'Constantinop[l]e', 'Constantinop[e]l'],
    ['Zürich Opera', 'Zurich Opra', 'Zürich Op[e]ra', 'Zurich Opra'],
  ])('%s for %s shows which letters differ', (answer, given, expected, typed) => {
    const judged = judge(blank(answer), given);
    expect(judged.verdict).toBe('almost');
    expect([marked(judged.pieces), marked(judged.typed)]).toEqual([expected, typed]);
  });
});

describe('what is chosen, put in order or matched', () => {
  const isFalse: Question = { ...asked, prompt: '?', kind: 'truefalse', answer: 'false' };
  const answer = ['war', 'truce', 'peace'];
  const order: Question = { ...asked, prompt: '?', kind: 'order', answer };
  const match: Question = {
    ...asked,
    prompt: '?',
    kind: 'match',
    answer: [
      ['Putin', 'Russia'],
      ['Rouhani', 'Iran'],
    ],
  };

  test.each<[Question, string | null, string]>([
    [isFalse, 'false', 'right'],
    [isFalse, 'true', 'wrong'],
    [isFalse, null, 'wrong'],
    [order, orderAsText(['war', 'truce', 'peace']), 'right'],
    // Right in part is wrong
    [order, orderAsText(['war', 'peace', 'truce']), 'wrong'],
    [order, orderAsText(['war', 'truce']), 'wrong'],
    [order, 'war, truce, peace', 'wrong'],
    [order, null, 'wrong'],
    [match, '[["Putin","Russia"],["Rouhani","Iran"]]', 'right'],
    [match, '[["Rouhani","Iran"],["Putin","Russia"]]', 'right'],
    [match, '[["Putin","Iran"],["Rouhani","Russia"]]', 'wrong'],
    [match, '[["Putin","Russia"]]', 'wrong'],
    [match, '[["Putin","Russia"],["Putin","Russia"]]', 'wrong'],
    [match, '["Putin","Russia"]', 'wrong'],
  ])('%j with %j is %s', (question, given, verdict) => {
    expect(judge(question, given)).toEqual({ verdict });
  });
});

describe('answers taught', () => {
  const stamp = device('a');
  const [first, chosen, missed] = [
    stamp(answered({ given: 'Istanbul' })),
    stamp(answered({ given: 'Chosen', turn: 1, means: 'recognition' })),
    stamp(answered({ given: 'Nonsense', turn: 2, grade: 1 })),
  ] as [Answered, Answered, Answered];
  const library = foldAll(emptyLibrary, [stamp(made(deckId('d'))), first, chosen, missed]);
  const taughtIn = (some: typeof library) => {
    const question = deckIn(some).questions.get(questionId('b0'));
    return question && answersTaught(deckIn(some), question);
  };

  test('are those typed and counted as right, also after the fact', () => {
    expect(taughtIn(library)).toEqual(['Istanbul']);
    const after = foldAll(library, [
      stamp(regrade(missed, 'right')),
      stamp(regrade(first, 'wrong')),
    ]);
    expect(taughtIn(after)).toEqual(['Nonsense']);
  });
});

describe('answers as the article writes them', () => {
  const deck = deckIn(foldAll(emptyLibrary, [device('a')(made(deckId('d')))]));
  const writtenAs = (text: string) => {
    const article = { ...deck.deck.article, text };
    const key = { start: 0, end: text.length };
    const question: Question = { ...blank('July 15, 2016'), key };
    return answersWritten({ ...deck, deck: { ...deck.deck, article } }, question);
  };

  test('are days without the year that the question adds, and nothing else', () => {
    expect(writtenAs('July 15')).toEqual(['July 15']);
    expect(writtenAs('July 15, 2016')).toEqual([]);
    expect(writtenAs('July')).toEqual([]);
    expect(writtenAs('Friday')).toEqual([]);
    expect(answersWritten(deck, blank('July 15, 2016'))).toEqual([]);
  });

  test('make the day right without its year, and no other year right', () => {
    const written = writtenAs('July 15');
    const on = (given: string) => judge(blank('July 15, 2016'), given, written).verdict;
    expect([on('15 July'), on('15 July 2016')]).toEqual(['right', 'right']);
    expect([on('July 16'), on('July 15, 2015')]).toEqual(['wrong', 'wrong']);
  });
});
