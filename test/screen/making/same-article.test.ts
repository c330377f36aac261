import { expect, test } from 'vitest';
import { sameArticle } from '../../../src/screen/making/same-article.ts';
import { Play } from '../../lib/play.ts';
import { deckId, made, sampleDeck } from '../../lib/sample.ts';

const { text } = sampleDeck(3).article;
const play = new Play().do(made(deckId('a'), 3), made(deckId('b'), 4), made(deckId('c'), 3));

test('a text there is a deck of is found, the latest deck first, whatever its spacing', () => {
  expect(sameArticle(play.library, text)?.id).toBe('c');
  expect(sameArticle(play.library, `\n${text.replaceAll(' ', '\r\n')} `)?.id).toBe('c');
});

test('another text, a part of one, and no text at all are not', () => {
  expect(sameArticle(play.library, text.slice(0, -1))).toBeNull();
  expect(sameArticle(play.library, text.toUpperCase())).toBeNull();
  expect(sameArticle(play.library, ' \n')).toBeNull();
});

test('a deleted deck is none', () => {
  const without = new Play().do(made(deckId('a'), 3), { kind: 'deck-deleted', deck: deckId('a') });
  expect(sameArticle(without.library, text)).toBeNull();
});
