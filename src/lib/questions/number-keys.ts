// Numbers that can be asked for: counts, sums, shares and scores.
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import type { Token } from '../language/reading.ts';
import { tokenAt } from '../language/tree.ts';
import type { Key, KeyClass } from './keys.ts';
import { valueOfWords } from './numerals.ts';

const numberKinds: Readonly<Record<string, KeyClass>> = {
  CARDINAL: 'number',
  QUANTITY: 'number',
  PERCENT: 'percent',
};

const currency =
  /^[$€£¥]$|\$$|^(?:USD|EUR|GBP|CUC|CUP|MXN|JPY|AUD|CAD|NZD|CHF|CNY|INR)$|^\p{Lu}{0,3}[$€£¥]\d/u;
const scale = /^(?:hundred|thousand|million|billion|trillion)s?$/;

/** Goals of one side; more are a range of something else. */
const mostGoals = 30;

const isGoals = (text: string | undefined) =>
  text !== undefined && /^\d{1,2}$/.test(text) && Number(text) <= mostGoals;

/** Runs of number tokens, with the currency before and the percent sign behind; "1 – 2" is one. */
export function numberKeys({ statement }: Fact): readonly Key[] {
  const { sentence, pieces } = statement;
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const text = (at: number) => pieces[at]?.text ?? '';
  const isNumber = (token: Token | undefined) =>
    token !== undefined &&
    (token.tag === 'CD' || currency.test(token.text) || scale.test(token.text)) &&
    /\d|^\p{L}/u.test(token.text) &&
    token.entType !== 'DATE' &&
    token.entType !== 'TIME';
  const keys: Key[] = [];
  for (let from = 0; from < pieces.length; from++) {
    if (!isNumber(tokens[from]) || pieces[from]?.written) continue;
    let to = from + 1;
    while (isNumber(tokens[to]) && !pieces[to]?.written) to++;
    // "fifty-five"
    const isHyphen = text(to) === '-' && pieces[to - 1]?.space === false;
    if (isHyphen && valueOfWords(textOfPieces(pieces.slice(from, to + 2))) !== null) to += 2;
    let start = from;
    let kind = numberKinds[tokens[from]?.entType ?? ''] ?? 'number';
    if (currency.test(text(from))) kind = 'money';
    if (currency.test(text(from - 1))) {
      start = from - 1;
      kind = 'money';
    }
    if (/^(?:%|percent|per)$/.test(text(to))) {
      kind = 'percent';
      to += text(to) === 'per' ? 2 : 1;
    }
    const isScore = isGoals(text(from)) && /^[–-]$/.test(text(to)) && isGoals(text(to + 1));
    if (isScore) to += 2;
    // "One of the founders" counts nothing.
    const bare = scale.test(text(from)) || (/^one$/i.test(text(from)) && to === from + 1);
    if (!bare)
      keys.push({
        from: start,
        to,
        kind: isScore ? 'score' : kind,
        text: textOfPieces(pieces.slice(start, to)),
        iso: null,
      });
    from = to;
  }
  return keys;
}
