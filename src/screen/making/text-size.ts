// How long a text is, and whether a field on a phone can hold it.
/** In characters, some 50,000 words. A longer text is held without being shown: fields would stall. */
export const mostShown = 300_000;

/** In characters. More is no article: 150,000 words, the most a deck is made of, are well below. */
export const mostTaken = 3_000_000;

/** A letter or a digit, and the rest of what stands without a space. */
const word = /[\p{L}\p{N}]\S*/gu;

/** Words are what has a letter or a digit in it: emoji and dashes are none. */
export function countWords(text: string): number {
  let count = 0;
  // One by one: a long text would be a million strings at once.
  while (word.test(text)) count += 1;
  return count;
}
