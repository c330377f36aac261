// Numbers in figures and in words: "1,500,000", "1.5 million", "twenty-one", "two thirds".
import { fractions, numberWords, scales } from './quantity-rows.ts';

/** `value` of the number that starts at a token, and the token after it. */
interface Found {
  readonly value: number;
  readonly next: number;
}

/** The number that starts at token `first`, lower case; null when none does. */
export function numberAt(tokens: readonly string[], first: number): Found | null {
  const part = /^(half|quarter)$/.test(tokens[first] ?? '')
    ? fractions.get(tokens[first] ?? '')
    : undefined;
  if (part !== undefined) return { value: 1 / part, next: first + 1 };
  const found = figuresAt(tokens, first) ?? wordsAt(tokens, first);
  if (!found) return null;
  const parts = fractions.get(tokens[found.next] ?? '');
  const isWord = numberWords.has(tokens[first] ?? '');
  return parts !== undefined && isWord && found.next === first + 1
    ? { value: found.value / parts, next: found.next + 1 }
    : found;
}

function figuresAt(tokens: readonly string[], first: number): Found | null {
  let value = figures(tokens[first] ?? '');
  if (value === null) return null;
  let next = first + 1;
  if (tokens[next] === '/') {
    const under = figures(tokens[next + 1] ?? '');
    if (under) return { value: value / under, next: next + 2 };
  }
  if (/^(st|nd|rd|th)$/.test(tokens[next] ?? '')) next += 1;
  for (let scale; (scale = scales.get(tokens[next] ?? '')) !== undefined; next++) value *= scale;
  return { value: rounded(value), next };
}

/** "1,234.5", "1234.5", "3,14" with a decimal comma, "-5", ".5". */
function figures(token: string): number | null {
  if (!/^-?(\d+([.,]\d+)*|\.\d+)$/.test(token)) return null;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(token)) return Number(token.replaceAll(',', ''));
  const value = Number(token.replace(',', '.'));
  return Number.isNaN(value) ? null : value;
}

function wordsAt(tokens: readonly string[], first: number): Found | null {
  let [total, current, next] = [0, 0, first];
  for (; next < tokens.length; next++) {
    const token = tokens[next] ?? '';
    const value = numberWords.get(token);
    const scale = scales.get(token);
    if (value !== undefined && fits(current, value)) current += value;
    else if (scale !== undefined && token.length > 2) {
      if (scale <= 100) current = (current || 1) * scale;
      else [total, current] = [total + (current || 1) * scale, 0];
    } else if (!(
      token === 'and' &&
      isOpen(total, current) &&
      numberWords.has(tokens[next + 1] ?? '')
    ))
      break;
  }
  return next === first ? null : { value: total + current, next };
}

/** "twenty" takes "one", "hundred" takes "fifty"; "five" takes nothing more. */
const fits = (current: number, value: number) =>
  current === 0 ||
  (current % 100 === 0 && value < 100) ||
  (current % 10 === 0 && current % 100 >= 20 && value < 10);

const isOpen = (total: number, current: number) =>
  (current > 0 && current % 100 === 0) || (total > 0 && current === 0);

/** 2.3 × 10⁹ in binary is not quite 2,300,000,000. */
const rounded = (value: number) => Number(value.toPrecision(12));
