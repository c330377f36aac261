// A text without what does not matter in an answer: accents, apostrophes, dots of abbreviations.
import { letters } from './word-rows.ts';

/** Accents go, case stays: it shows names. `Dr. Müller’s` becomes `Dr Muller`. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => {
      const written = letters[letter.toLowerCase()];
      if (written === undefined) return letter;
      return letter === letter.toLowerCase()
        ? written
        : written.charAt(0).toUpperCase() + written.slice(1);
    })
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/(?<=\p{L})'s?(?![\p{L}\p{N}])/gu, '')
    .replace(/'/g, '')
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/&/g, ' and ')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same text with umlauts written out, where there are any: Zürich, Zuerich. */
export function writtenOut(text: string): string | null {
  const written = text
    .normalize('NFC')
    .replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return written === text ? null : written;
}
