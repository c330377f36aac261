// Other words of the key's own kind: other terms of the article, or nouns of one narrow kind.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { textOfPieces } from '../../facts/statement.ts';
import type { Lexicon, Supersense } from '../../language/lexicon/lexicon.ts';
import { kept } from '../../language/kept.ts';
import type { Reading } from '../../language/reading.ts';
import { tokensOf } from '../../language/tree.ts';
import type { Key } from '../keys.ts';
import roleNouns from '../../language/mentions/role-nouns.json' with { type: 'json' };
import { termKeys } from '../term-keys.ts';
import { chanceOf } from './chance.ts';

/**
 * Kinds whose narrow kinds hold what excludes each other: a hawk is no owl. What people make or think
 * has names too near each other (portal, doorway).
 */
const exclusive: ReadonlySet<Supersense | null> = new Set<Supersense | null>([
  'animal',
  'body',
  'plant',
]);

/** Ranks and professions exclude each other, unlike other words for people (teenager, youngster). */
const roles = new Set(roleNouns);

/** Nouns of one kind with it that cannot be true together with it. */
function rivalsOf(noun: string, lexicon: Lexicon): readonly string[] {
  if (exclusive.has(lexicon.supersense(noun))) return lexicon.siblings(noun);
  return roles.has(noun) ? lexicon.siblings(noun).filter((other) => roles.has(other)) : [];
}

/** Below so many kinds a noun is general, and so is what stands beside it. */
const leastDepth = 8;

/** As common as the key, and not so rare that nobody would take it for the answer. */
const [leastFrequency, reachOfFrequency] = [3.25, 1];

/** As "an" and "a" hear it: does the word begin with a vowel? */
const sounds = (text: string) => /^[aeiou]/i.test(text);

const isPlural = (text: string) => /[^s]s$/.test(text);

const termsIn = kept(({ facts }: Findings): readonly string[] => {
  const terms = new Set(facts.flatMap((fact) => termKeys(fact).map(({ text }) => text)));
  return [...terms].map((text) => text[0]?.toLowerCase() + text.slice(1));
});

/** The other terms that the article defines; they must be told apart from the key by more than number. */
export function otherTerms(
  fact: Fact,
  key: Key,
  findings: Findings,
  seed: string,
): readonly string[] {
  const capital = /^\p{Lu}/u.test(key.text);
  const article = fact.statement.pieces[key.from - 1]?.text ?? '';
  const others = termsIn(findings).filter(
    (term) =>
      isPlural(term) === isPlural(key.text) &&
      (!/^an?$/i.test(article) || sounds(term) === sounds(key.text)),
  );
  return [...others]
    .sort((a, b) => chanceOf(`${seed} ${a}`) - chanceOf(`${seed} ${b}`))
    .map((term) => (capital ? (term[0]?.toUpperCase() ?? '') + term.slice(1) : term));
}

const lemmasOf = kept(
  ({ sentences }: Reading): ReadonlySet<string> =>
    new Set(sentences.flatMap(tokensOf).map(({ lemma }) => lemma.toLowerCase())),
);

/** Nouns of the same narrow kind that the article does not speak of. */
export function otherNouns(
  fact: Fact,
  key: Key,
  findings: Findings,
  seed: string,
): readonly string[] {
  const { lexicon } = findings.reading;
  const plural = isPlural(key.text);
  const lemma = (plural ? key.text.replace(/s$/, '') : key.text).toLowerCase();
  if (!/^\p{Ll}+$/u.test(key.text) || lexicon.depth(lemma) < leastDepth) return [];
  const spokenOf = lemmasOf(findings.reading);
  const article = textOfPieces(fact.statement.pieces.slice(Math.max(0, key.from - 1), key.from));
  const common = lexicon.frequency(lemma);
  return rivalsOf(lemma, lexicon)
    .filter(
      (other) =>
        !spokenOf.has(other) &&
        !other.includes('-') &&
        lexicon.frequency(other) >= Math.max(leastFrequency, common - reachOfFrequency) &&
        lexicon.frequency(other) <= common + reachOfFrequency &&
        // "an ______" tells a vowel.
        (!/^an?$/i.test(article) || sounds(other) === sounds(lemma)) &&
        !(plural && /[sxyh]$/.test(other)),
    )
    .sort((a, b) => chanceOf(`${seed} ${a}`) - chanceOf(`${seed} ${b}`))
    .map((other) => (plural ? `${other}s` : other));
}
