// Twists of a value: a date, number or place as another of its class; a person as another of the article's.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { textOfPieces } from '../../facts/statement.ts';
import { isProtagonist } from '../../language/mentions/protagonist.ts';
import { childrenOf, isSubject, tokenAt } from '../../language/tree.ts';
import { keysOf, type Key } from '../keys.ts';
import { optionsFor } from '../options.ts';
import { pick } from '../options/chance.ts';
import { reworded, type Twist } from './twist.ts';

interface Bound {
  readonly words: RegExp;
  /** Which other numbers are wrong beside it. */
  readonly wrong: 'larger' | 'smaller' | 'none';
  readonly example: string;
}

const bounds: readonly Bound[] = [
  {
    words: /\b(?:over|more than|at least|above|exceed\p{Ll}*|beyond|than|from|minimum of)$/iu,
    wrong: 'larger',
    example: 'over 400,000: also over 320,000',
  },
  {
    words:
      /\b(?:up to|under|below|less than|fewer than|at most|almost|nearly|close to|maximum of)$/i,
    wrong: 'smaller',
    example: 'up to 50: also up to 60',
  },
  {
    words: /\b(?:about|around|approximately|roughly|some|estimated|circa|between|and|to|or)$/i,
    wrong: 'none',
    example: 'about 7 percent: 8 may be about right as well',
  },
];

const valueOf = (text: string) => Number(/\d[\d,.]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);

/** The wrong values that what stands before the key leaves wrong. */
function wrongOf(fact: Fact, key: Key, findings: Findings): readonly string[] {
  const wrong = (optionsFor(fact, key, findings) ?? []).filter((option) => option !== key.text);
  if (!/^(?:number|money|percent)$/.test(key.kind)) return wrong;
  const before = textOfPieces(fact.statement.pieces.slice(Math.max(0, key.from - 3), key.from));
  const bound = bounds.find(({ words }) => words.test(before));
  if (!bound) return wrong;
  return wrong.filter((option) =>
    bound.wrong === 'larger'
      ? valueOf(option) > valueOf(key.text)
      : bound.wrong === 'smaller' && valueOf(option) < valueOf(key.text),
  );
}

/** What is told of a time before or after which it was also so. */
const openEnded =
  /\b(?:before|after|since|until|by|from|to|between|and|around|about|early|late|mid)$/i;

/** Verbs of deeds that one person did: who else is told of in the article did not. */
const deed =
  /^(?:win|found|write|design|invent|discover|lead|defeat|succeed|replace|kill|assassinate|marry|bear|die|direct|compose|paint|build|create|establish|appoint|elect|commission|command|receive|publish|sign|order|score|capture|arrest|introduce|propose|develop|launch|become|graduate|resign|teach|demonstrate|lead|host|produce)$/;

/** People of the article that are not in the sentence and of whom the deed is not told. */
function otherPeople(fact: Fact, key: Key, findings: Findings): readonly string[] {
  const { sentence, pieces } = fact.statement;
  const { names, reading, protagonist } = findings;
  const inside = pieces.slice(key.from, key.to).map(({ first }) => tokenAt(sentence.doc, first));
  const head = inside.find(({ head: at }) => !inside.some(({ i }) => i === at));
  const above = head && tokenAt(sentence.doc, head.head);
  const verb = above?.dep === 'agent' ? tokenAt(sentence.doc, above.head) : above;
  const isActor = head && (isSubject(head) || above?.dep === 'agent');
  if (!verb || !isActor || !deed.test(verb.lemma) || !/^VB[DN]$/.test(verb.tag)) return [];
  // "and Mertens": both did it.
  if (childrenOf(sentence, head).some(({ dep }) => dep === 'conj')) return [];
  const here = new Set(names.of(sentence).map(({ full }) => full));
  const others = new Map<string, boolean>();
  for (const each of reading.sentences) {
    for (const { kind, full, first, end } of names.of(each)) {
      if (kind !== 'person' || here.has(full) || !/ /.test(full)) continue;
      const last = tokenAt(each.doc, end - 1);
      const does = isSubject(last) && tokenAt(each.doc, last.head).lemma === verb.lemma;
      const told = others.get(full) ?? true;
      others.set(full, told && !does && first >= each.first);
    }
  }
  const name = key.text;
  return [...others].flatMap(([other, fits]) =>
    fits && !other.includes(name) && !(protagonist && isProtagonist(other, protagonist))
      ? [other]
      : [],
  );
}

export function valueTwists(fact: Fact, findings: Findings): readonly Twist[] {
  const { pieces } = fact.statement;
  if (fact.negated) return [];
  return keysOf(fact, findings).flatMap((key): readonly Twist[] => {
    const head = pieces[key.from];
    if (!head) return [];
    const isTime = key.iso !== null;
    const before = textOfPieces(pieces.slice(Math.max(0, key.from - 2), key.from));
    const after = pieces[key.to]?.text ?? '';
    if (isTime && (openEnded.test(before) || /^(?:to|and|or|[-–])$/.test(after))) return [];
    const seed = `${fact.start} ${key.text}`;
    const isPerson = key.kind === 'person';
    const wrong = isPerson ? otherPeople(fact, key, findings) : wrongOf(fact, key, findings);
    const chosen = pick(wrong, seed);
    if (chosen === undefined) return [];
    // A date written out brings its preposition along: "on August 12, 2016".
    const preposition = isTime ? (/^(?:on|in) /.exec(head.text)?.[0] ?? '') : '';
    const changed = reworded(pieces, key.from, key.to, preposition + chosen);
    const doubts = [...(key.doubts ?? []), ...(isPerson ? ['other-person'] : [])];
    return [{ key: { ...key, doubts }, pieces: changed }];
  });
}
