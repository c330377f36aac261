// What could be asked for in a statement: its names, times and numbers, each with its class.
import { placeOf } from '../language/mentions/gazetteer.ts';
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { piecesWithin, textOfPieces } from '../facts/statement.ts';
import { kept } from '../language/kept.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import { nounKeys } from './noun-keys.ts';
import { numberKeys } from './number-keys.ts';
import { qualityKeys } from './quality-keys.ts';
import { roleKeys } from './role-keys.ts';
import { termKeys } from './term-keys.ts';

export type KeyClass =
  | 'day'
  | 'month'
  | 'year'
  | 'decade'
  | 'number'
  | 'money'
  | 'score'
  | 'percent'
  | 'country'
  | 'province'
  | 'city'
  | 'place'
  | 'nationality'
  | 'person'
  | 'organisation'
  | 'name'
  | 'term'
  | 'role'
  | 'noun'
  /** How something is, or what is done to it. */
  | 'quality'
  /** A word that is asked for only by a claim that has its opposite. */
  | 'word';

/** Pieces `[from, to)` of a statement, asked for. */
export interface Key {
  readonly from: number;
  readonly to: number;
  readonly kind: KeyClass;
  readonly text: string;
  /** The time's ISO form, for times. */
  readonly iso: string | null;
  /** Each uncertain step that chose it: what a score may weigh. */
  readonly doubts?: readonly string[];
}

function timeKeys({ statement }: Fact, { times }: Findings): readonly Key[] {
  const { sentence, pieces } = statement;
  return times(sentence).flatMap((time) => {
    const { grain, iso, stale, first, end } = time;
    if (stale || iso === null || !(grain === 'day' || grain === 'month' || grain === 'year'))
      return [];
    const within = piecesWithin(pieces, first, end);
    if (!within) return [];
    const text = textOfPieces(pieces.slice(within.from, within.to))
      .replace(/^(?:on|in) /, '')
      // "May, 1750" and "May of 1750" are "May 1750".
      .replace(/^(\p{Lu}\p{Ll}+)(?:,| of) (?=\d{3,4}$)/u, '$1 ');
    return [{ ...within, kind: grain, text, iso }];
  });
}

/** "the 1540s"; early and late ones are less than a decade. */
function decadeKeys({ statement }: Fact): readonly Key[] {
  return statement.pieces.flatMap(({ text, written }, from): readonly Key[] => {
    const [link, article, behind] = [from - 2, from - 1, from + 1].map(
      (at) => statement.pieces[at]?.text.toLowerCase() ?? '',
    );
    if (written || !/^\d{3}0s$/.test(text) || article !== 'the') return [];
    // "from the 1850s to the 1920s": one end of more.
    if (/^(?:to|and|or|from|between|[–-])$/.test(link ?? '')) return [];
    if (/^(?:to|and|or|[–-])$/.test(behind ?? '')) return [];
    return [{ from, to: from + 1, kind: 'decade', text, iso: null }];
  });
}

function nameKeys({ statement }: Fact, { names }: Findings): readonly Key[] {
  const { sentence, pieces } = statement;
  return names.of(sentence).flatMap((name) => {
    const whole = piecesWithin(pieces, name.first, name.end);
    if (!whole) return [];
    // "a Bachelor of Science": its article stays in the sentence. One in capitals is a title's own.
    const isLed = /^(?:an?|the)$/.test(pieces[whole.from]?.text ?? '');
    const within = isLed ? { ...whole, from: whole.from + 1 } : whole;
    const text = textOfPieces(pieces.slice(within.from, within.to));
    const place = placeOf(text);
    const token = tokenAt(sentence.doc, name.first);
    // A lone capital word the analyser knows no class for, and a people the gazetteer does not know.
    if (name.kind === 'other' && name.end - name.first === 1 && token.entType === '') return [];
    // "a converted Jew", "a Fellow": one of many is no name.
    const head = sentence.doc.tokens.slice(name.first, name.end).at(-1) ?? token;
    if (
      childrenOf(sentence, head).some(({ dep, text: det }) => dep === 'det' && /^an?$/i.test(det))
    )
      return [];
    if (/^\p{Ll}/u.test(head.text) && name.kind !== 'person') return [];
    // "House of Wax as Wade" is a film and a role.
    if (/ (?:as|that|who|which) /.test(text)) return [];
    // "Holland Lodge No. 8": the number is a part of it.
    if (/ (?:No|Nos|Nr|Vol)\.?$/.test(text)) return [];
    if (name.kind === 'nationality' && !place) return [];
    if (/[$€£\d]/.test(text) && name.end - name.first === 1) return [];
    const kind = ((): KeyClass => {
      if (name.kind === 'person' || name.kind === 'organisation') return name.kind;
      if (place) return place.kind;
      return name.kind === 'place' ? 'place' : 'name';
    })();
    return [{ ...within, kind, text, iso: null }];
  });
}

/** Every key of a fact, none inside another. */
export const keysOf = kept((fact: Fact, findings: Findings): readonly Key[] => {
  if (fact.asked) {
    const { from, to, kind, iso } = fact.asked;
    return [{ from, to, kind, iso, text: textOfPieces(fact.statement.pieces.slice(from, to)) }];
  }
  const numbers = numberKeys(fact);
  const all = [
    ...timeKeys(fact, findings),
    ...decadeKeys(fact),
    ...numbers.filter(({ kind }) => kind === 'money'),
    ...nameKeys(fact, findings),
    ...numbers.filter(({ kind }) => kind !== 'money'),
    ...termKeys(fact),
    ...roleKeys(fact.statement),
    ...nounKeys(fact, findings),
    ...qualityKeys(fact, findings),
  ];
  return all.filter(
    (key, i) => !all.some((other, n) => n < i && other.from < key.to && key.from < other.to),
  );
});
