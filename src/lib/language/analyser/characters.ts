// Classes of characters as Python's string methods have them, where JavaScript's own differ.

/** What Python's str.isspace knows: JavaScript's \s lacks U+001C to U+001F and U+0085, and adds U+FEFF. */
const SPACES = new Set(
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

/** Whether the one UTF-16 unit is whitespace. */
export const isSpace = (unit: string): boolean => SPACES.has(unit);

/** Python's str.isalpha for a whole text. */
export const isAlpha = (text: string): boolean => /^\p{L}+$/u.test(text);
