// Texts no deck can be made of, told before any work is done on them.
import type { Refusal } from './article.ts';
import functionWords from './function-words.json' with { type: 'json' };

/** Longest text a deck is made of, in words. At a phone's pace that takes a few minutes. */
export const longestWords = 150_000;

const english = new Set(functionWords);

/** Share of function words below which a text is not English: English prose has 0.3 and more. */
const leastShare = 0.15;

function refusal(refused: Refusal['refused'], message: string): Refusal {
  return { refused, message };
}

const tooShort = refusal(
  'too-short',
  'This is too short to ask questions about. Paste a whole article, at least a few sentences of it.',
);

/** Why no deck can be made of this text as a whole, or null. */
export function refuseText(text: string): Refusal | null {
  if (!/\S/.test(text.replaceAll('\0', ' '))) {
    return refusal('empty', 'There is no text here yet. Paste an article, then try again.');
  }
  const chunks = text.split(/\s+/).filter((chunk) => chunk !== '');
  if (chunks.length > longestWords) {
    return refusal(
      'too-long',
      `This text has ${chunks.length.toLocaleString('en')} words, and the most is ${longestWords.toLocaleString('en')}. Paste one chapter or section at a time.`,
    );
  }
  const links = chunks.filter((chunk) => /^<?(?:https?:\/\/|www\.)/i.test(chunk)).length;
  if (links >= 2 && links > 0.3 * chunks.length) {
    return refusal(
      'only-links',
      'This is a list of links, not an article. Open one of them, copy its text, and paste that.',
    );
  }
  const words = chunks.flatMap((chunk) => chunk.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? []);
  if (words.length === 0) {
    return refusal('not-english', 'There are no words in this text. Paste an article in English.');
  }
  if (words.length < 20) return tooShort;
  const share = words.filter((word) => english.has(word)).length / words.length;
  if (share < leastShare) {
    return refusal(
      'not-english',
      'This does not look like English, the only language Factdeck reads so far. Paste an English article.',
    );
  }
  return null;
}

/** Why no deck can be made of these paragraphs of prose, or null: fewer than two sentences. */
export function refuseProse(paragraphs: readonly string[]): Refusal | null {
  const ends = paragraphs.flatMap((text) => text.match(/[.!?]["'”’)\]]*(?=\s+\P{Ll}|$)/gu) ?? []);
  return ends.length < 2 ? tooShort : null;
}
