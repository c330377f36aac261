import { describe, expect, test } from 'vitest';
import type { Deck } from '#lib/deck/deck.ts';
import { makeDeck, type Made } from '#lib/deck/make.ts';
import {
  compareVersions,
  tallyOf,
  updated,
  usualDecision,
  type Decision,
} from '#lib/deck/versions.ts';
import type { Question } from '#lib/questions/question.ts';
import { articleText } from '../../articles.ts';
import { openAnalyser } from '../../../src/tools/language/open-analyser.ts';
import { factId, questionId } from '../sample.ts';
import { finish } from '../../../src/tools/make-deck.ts';

const analyser = await openAnalyser();
const article = articleText('GUM_bio_hadid');

function made(text: string): Made {
  const result = finish(makeDeck({ text, title: 'Hadid' }, analyser));
  if ('refused' in result) throw new Error(result.message);
  return result;
}

const before = made(article).deck;
const sentenceAt = ({ start, end }: { start: number; end: number }) => article.slice(start, end);
const [first, second] = before.facts
  .toSorted((a, b) => a.start - b.start)
  .filter((fact, n, all) => all.findIndex(({ start }) => start === fact.start) === n)
  .filter(({ id }) => !/^(?:order|match)/.test(id));
if (!first || !second) throw new Error('the article has too few facts');

const added =
  '\n\nThe museum in Antwerp was opened by the mayor on 12 March 2019, and 45,000 people came in the first week.';
const newer =
  article
    .replace(sentenceAt(first), sentenceAt(first).replace(/\.$/, ' indeed.'))
    .replace(sentenceAt(second), '') + added;
const after = made(newer);
const always = () => true;
const comparison = compareVersions(before, after, always);
const updateBy = (decision: Decision | null) =>
  updated(before, after, comparison, (change) => decision ?? usualDecision(change), 'v2');

describe('against the older version', () => {
  test('the same text changes nothing', () => {
    const same = compareVersions(before, made(article), always);
    expect(same.changes).toEqual([]);
    expect(same.fresh).toEqual([]);
    expect(same.same).toHaveLength(before.facts.length);
    const again = updated(before, made(article), same, usualDecision, 'v2');
    expect(again).toEqual({ made: before, left: [] });
  });

  test('spacing is no change', () => {
    const spaced = compareVersions(before, made(article.replaceAll(' of ', '  of\u00a0')), always);
    expect(spaced.changes.length).toBe(0);
  });

  test('a sentence that reads otherwise is found with what it became; one that is gone has nothing', () => {
    const of = (fact: { id: string }) =>
      comparison.changes.find((change) => change.fact.id === fact.id);
    const changed = of(first)?.now;
    expect(changed && newer.slice(changed.start, changed.end)).toMatch(/ indeed\.$/);
    expect(of(second)).toMatchObject({ was: sentenceAt(second), now: null });
  });

  test('a sentence that became a part of a longer one has changed', () => {
    const longer = `As is well known, ${sentenceAt(first)}`;
    const changes = compareVersions(
      before,
      made(article.replace(sentenceAt(first), longer)),
      always,
    );
    expect(changes.changes.map(({ fact }) => fact.start)).toContain(first.start);
  });

  test('what is new is asked about, and nothing else', () => {
    expect(comparison.fresh.length).toBeGreaterThan(0);
    for (const { source } of comparison.fresh) {
      expect(source.start).toBeGreaterThanOrEqual(newer.length - added.length);
    }
  });
});

/** A deck of one sentence with a fact of some of its words, and the newer version of that sentence. */
function reworded(was: string, now: string, said: string, answers: readonly string[] = []) {
  const version = (text: string) => ({
    ...before.article,
    text,
    blocks: [{ kind: 'paragraph' as const, text, start: 0, end: text.length, map: [] }],
  });
  const asked = (answer: string): Question => ({
    id: questionId(`q ${answer}`),
    fact: factId(`f ${answer}`),
    kind: 'short',
    prompt: 'What?',
    answer,
    accept: [],
    source: { start: 0, end: now.length },
    key: null,
    score: 1,
  });
  const old: Deck = {
    format: 'factdeck/1',
    article: version(was),
    facts: [{ id: factId('f'), start: 0, end: was.length, importance: 1, text: said }],
    questions: [{ ...asked('400,000'), id: questionId('q'), fact: factId('f') }],
  };
  const after: Made = {
    deck: { ...old, article: version(now), facts: [], questions: answers.map(asked) },
    coverage: [{ start: 0, end: now.length, why: null }],
  };
  return compareVersions(old, after, always).changes[0];
}

const toll = 'The siege killed 400,000 people, and it went on until June.';
const killed = 'The siege killed 400,000 people';

test.each([
  ['a sign', 'The siege killed “400,000” people; and it went on until June.', true],
  ['other words of the sentence', 'The siege killed 400,000 people, and it ended in July.', true],
  ['what is asked for', 'The siege killed 500,000 people, and it went on until June.', false],
  ['a longer number', 'The siege killed 1,400,000 people, and it went on until June.', false],
  ['a word within', 'The siege killed some 400,000 people, and it went on until June.', false],
  ['a word before', 'Nobody says the siege killed 400,000 people, and it went on.', false],
  ['a word behind', 'The siege killed 400,000 people or fewer, and it went on.', false],
])('an answer holds by itself only if the change is not at its words: %s', (_, now, holds) => {
  const change = reworded(toll, now, killed);
  expect(change?.holds).toBe(holds);
  expect(change && usualDecision(change)).toBe(holds ? 'keep' : 'leave');
});

test('where there are new questions about a sentence that does not hold, they take the place', () => {
  const change = reworded(toll, toll.replace('400', '500'), killed, ['500,000']);
  expect(change?.asks.map(({ answer }) => answer)).toEqual(['500,000']);
  expect(change && usualDecision(change)).toBe('renew');
});

test('facts that do not come up are not told of', () => {
  const { same, changes } = compareVersions(before, after, (fact) => fact !== first.id);
  expect([...same, ...changes.map(({ fact }) => fact)].map(({ id }) => id)).not.toContain(first.id);
});

test('the sum of what is decided is every fact, each once', () => {
  const tally = tallyOf(comparison, usualDecision);
  expect(tally.kept + tally.renewed + tally.left).toBe(before.facts.length);
  expect(tally.added).toBe(comparison.fresh.length);
  expect(updateBy(null).left).toHaveLength(tally.left + tally.renewed);
});

describe('the deck of the newer version', () => {
  const { made: deck, left } = updateBy(null);

  test('has every fact and question that was there, by the same name', () => {
    const ids = new Set(deck.questions.map(({ id }) => id));
    for (const { id } of before.questions) expect(ids).toContain(id);
    expect(deck.facts.length).toBeGreaterThan(before.facts.length);
    expect(ids.size).toBe(deck.questions.length);
  });

  test('points at the sentence and the answer where they stand now', () => {
    const had = new Map(before.questions.map((question) => [question.id, question]));
    for (const { id, source, key, earlier } of deck.questions) {
      const old = had.get(id);
      if (!old || earlier || comparison.changes.some(({ fact }) => fact.id === old.fact)) continue;
      expect(newer.slice(source.start, source.end)).toBe(sentenceAt(old.source));
      expect(key && newer.slice(key.start, key.end)).toBe(old.key && sentenceAt(old.key));
    }
  });

  test('keeps the sentence of what the article does not say any more, and leaves it out', () => {
    expect(left).toContain(second.id);
    const gone = deck.questions.find(({ fact }) => fact === second.id);
    expect(gone?.earlier?.text).toBe(sentenceAt(second));
    expect(gone?.source).toEqual({ start: 0, end: 0 });
  });

  test('is brought back whole by the newer one of it', () => {
    const again = { deck: made(article).deck, coverage: made(article).coverage };
    const back = updated(
      deck,
      again,
      compareVersions(deck, again, always),
      () => 'keep',
      'v3',
    ).made;
    const kept = back.questions.filter(({ id }) => before.questions.some((one) => one.id === id));
    expect(kept).toEqual(before.questions);
  });

  test.each(['keep', 'renew', 'leave'] as const)(
    'where all is to %s, ids stay apart',
    (decision) => {
      const all = updateBy(decision);
      expect(new Set(all.made.facts.map(({ id }) => id)).size).toBe(all.made.facts.length);
      expect(all.left.length).toBe(decision === 'keep' ? 0 : comparison.changes.length);
      for (const { fact } of all.made.questions) {
        expect(all.made.facts.some(({ id }) => id === fact)).toBe(true);
      }
    },
  );
});
