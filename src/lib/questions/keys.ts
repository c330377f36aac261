// What could be asked for in a statement: its names, times and numbers, each with its class.
import { placeOf } from '../language/mentions/gazetteer.ts';
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { piecesWithin, textOfPieces } from '../facts/statement.ts';
import { tokenAt } from '../language/tree.ts';
import type { Token } from '../language/reading.ts';

export type KeyClass =
  | 'day'
  | 'month'
  | 'year'
  | 'number'
  | 'money'
  | 'percent'
  | 'country'
  | 'city'
  | 'place'
  | 'nationality'
  | 'person'
  | 'organisation'
  | 'name'
  | 'term';

/** Pieces `[from, to)` of a statement, asked for. */
export interface Key {
  readonly from: number;
  readonly to: number;
  readonly kind: KeyClass;
  readonly text: string;
  /** The time's ISO form, for times. */
  readonly iso: string | null;
}

function timeKeys({ statement, clause }: Fact, { times }: Findings): readonly Key[] {
  const { sentence, pieces } = statement;
  return times(sentence).flatMap((time) => {
    const { grain, iso, stale, first, end } = time;
    if (stale || iso === null || !(grain === 'day' || grain === 'month' || grain === 'year'))
      return [];
    const within = piecesWithin(pieces, first, end);
    if (!within) return [];
    // The life fact's name is written over the sentence's first token.
    if (clause === 'life' && within.from === 0) return [];
    const text = textOfPieces(pieces.slice(within.from, within.to)).replace(/^(?:on|in) /, '');
    return [{ ...within, kind: grain, text, iso }];
  });
}

const numberKinds: Readonly<Record<string, KeyClass>> = {
  CARDINAL: 'number',
  QUANTITY: 'number',
  MONEY: 'money',
  PERCENT: 'percent',
};

/** A run of number tokens, with the currency before and the percent sign behind. */
function numberKeys({ statement }: Fact): readonly Key[] {
  const { sentence, pieces } = statement;
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const isNumber = (token: Token | undefined) =>
    token !== undefined &&
    (token.tag === 'CD' || /^(?:hundred|thousand|million|billion|trillion)s?$/.test(token.text)) &&
    token.entType !== 'DATE' &&
    token.entType !== 'TIME';
  const keys: Key[] = [];
  for (let from = 0; from < pieces.length; from++) {
    if (!isNumber(tokens[from]) || pieces[from]?.written) continue;
    let to = from + 1;
    while (isNumber(tokens[to]) && !pieces[to]?.written) to++;
    let start = from;
    let kind = numberKinds[tokens[from]?.entType ?? ''] ?? 'number';
    if (/^[$€£¥]$|\$$/.test(pieces[from - 1]?.text ?? '')) {
      start = from - 1;
      kind = 'money';
    }
    if (/^(?:%|percent|per)$/.test(pieces[to]?.text ?? '')) {
      kind = 'percent';
      to += pieces[to]?.text === 'per' ? 2 : 1;
    }
    keys.push({ from: start, to, kind, text: textOfPieces(pieces.slice(start, to)), iso: null });
    from = to;
  }
  return keys;
}

function nameKeys({ statement }: Fact, { names }: Findings): readonly Key[] {
  const { sentence, pieces } = statement;
  return names.of(sentence).flatMap((name) => {
    const within = piecesWithin(pieces, name.first, name.end);
    if (!within) return [];
    const text = textOfPieces(pieces.slice(within.from, within.to));
    const place = placeOf(text);
    const kind = ((): KeyClass => {
      if (name.kind === 'person' || name.kind === 'organisation') return name.kind;
      if (place) return place.kind;
      return name.kind === 'place' ? 'place' : 'name';
    })();
    return [{ ...within, kind, text, iso: null }];
  });
}

/** "Cognitive psychology is the field of ...": the term a definition defines. */
function termKeys({ statement, clause }: Fact): readonly Key[] {
  if (clause === 'life') return [];
  const { sentence, pieces } = statement;
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const be = tokens.findIndex(
    ({ lemma, dep }) => lemma === 'be' && (dep === 'ROOT' || dep === 'auxpass'),
  );
  const text = textOfPieces(pieces);
  const called =
    /\b(?:is|are|was) (?:called|known as|termed|referred to as) (?:an? |the )?([\p{Ll} -]{4,40})(?:\.|,|;|$)/u.exec(
      text,
    );
  const keys: Key[] = [];
  if (called?.[1]) {
    const length = called[1].trim().split(' ').length;
    const words = called[1].trim().split(' ');
    const from = pieces.findIndex((_, i) => words.every((word, n) => pieces[i + n]?.text === word));
    if (from >= 0 && length <= 3)
      keys.push({ from, to: from + length, kind: 'term', text: called[1].trim(), iso: null });
  }
  const defines = /^(?:an?|the|any|defined|dedicated)$/.test(pieces[be + 1]?.text ?? '');
  if (be >= 1 && be <= 4 && defines && tokens[be]?.text !== 'was') {
    const from = /^(?:An?|The)$/.test(pieces[0]?.text ?? '') ? 1 : 0;
    const words = tokens.slice(from, be);
    const isTerm =
      words.length > 0 &&
      words.length <= 3 &&
      words.every(({ pos }) => /^(?:NOUN|ADJ)$/.test(pos)) &&
      words.at(-1)?.pos === 'NOUN';
    if (isTerm && pieces[0]?.text !== 'The')
      keys.push({
        from,
        to: be,
        kind: 'term',
        text: textOfPieces(pieces.slice(from, be)),
        iso: null,
      });
  }
  return keys;
}

/** Every key of a fact, none inside another. */
export function keysOf(fact: Fact, findings: Findings): readonly Key[] {
  const all = [
    ...timeKeys(fact, findings),
    ...(fact.clause === 'life' ? [] : nameKeys(fact, findings)),
    ...(fact.clause === 'life' ? [] : numberKeys(fact)),
    ...termKeys(fact),
  ];
  return all.filter(
    (key, i) => !all.some((other, n) => n < i && other.from < key.to && key.from < other.to),
  );
}
