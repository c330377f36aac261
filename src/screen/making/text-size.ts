// How long a text is, and whether a field on a phone can hold it.
/** In characters, some 50,000 words. A longer text is held without being shown: fields would stall. */
export const mostShown = 300_000;

/** In characters. More is no article: 150,000 words, the most a deck is made of, are well below. */
export const mostTaken = 3_000_000;

const wordPart = /[\p{L}\p{N}]/u;

/** Words are what has a letter or a digit in it: emoji and dashes are none. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((chunk) => wordPart.test(chunk)).length;
