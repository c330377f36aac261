// Other places of the key's own class: as big, of the same country or the same part of the world.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  isSharedName,
  neighboursOf,
  placeOf,
  type Place,
} from '../../language/mentions/gazetteer.ts';
import { kept } from '../../language/kept.ts';
import type { Key } from '../keys.ts';
import { chanceOf } from './chance.ts';

/** Countries that are named with "the". */
const withThe =
  /^(?:the )?(?:United|Netherlands|Philippines|Czech Republic|Dominican Republic|Central African|Bahamas|Maldives|Gambia|Soviet)/;

/** Does the word before the blank leave this option possible? */
function fitsArticle(option: string, key: Key, fact: Fact): boolean {
  const before = fact.statement.pieces[key.from - 1]?.text ?? '';
  const sounds = (text: string) => /^[aeiou]/i.test(text);
  if (/^an?$/i.test(before)) return sounds(option) === sounds(key.text);
  if (placeOf(key.text)?.kind !== 'country') return true;
  return withThe.test(option) === /^the$/i.test(before);
}

/** Most big cities of the New World are younger than this. */
const newWorld = { region: /^(?:America|Oceania)/, until: 1900 };

const livesOf = kept(({ facts }: Findings) =>
  facts.flatMap(({ clause, asked }) => (clause === 'life' && asked?.iso) || []),
);

interface Named {
  readonly text: string;
  readonly place: Place;
}

/** The places an article names, under every name once. */
const placesIn = kept(({ reading, names }: Findings): readonly Named[] => {
  const texts = new Set(
    reading.sentences.flatMap((each) => names.of(each).map(({ text }) => text)),
  );
  return [...texts].flatMap((text) => {
    const place = placeOf(text);
    return place ? [{ text, place }] : [];
  });
});

/** Might today's big cities be younger than what is told: Phoenix beside New York in 1788? */
function isLater({ kind, region }: Place, fact: Fact, findings: Findings): boolean {
  if (kind !== 'city' || !newWorld.region.test(region)) return false;
  const told = findings.times(fact.statement.sentence).flatMap(({ iso }) => iso ?? []);
  return [...livesOf(findings), ...told].some((iso) => Number(iso.slice(0, 4)) < newWorld.until);
}

/** A nation so much less spoken of (a tenth as often) is nobody's answer: Moldovan beside Russian. */
const reachOfFame = 1;

/** Is this nation about as well known as the key's? Names of two words are in no list of words. */
function isKnownAlike(option: string, key: Key, { reading: { lexicon } }: Findings): boolean {
  if (key.kind !== 'nationality') return true;
  const [own, other] = [key.text, option].map((text) => lexicon.frequency(text.toLowerCase()));
  return / /.test(key.text) || (other ?? 0) >= (own ?? 0) - reachOfFame;
}

/** Two of the article's own places are enough where there are others to stand beside them. */
const wrongFromArticle = (others: readonly string[]) => (others.length > 0 ? 2 : 3);

/** Places and nationalities, nearest to the key; none for a name that several places bear. */
export function otherPlaces(
  fact: Fact,
  key: Key,
  findings: Findings,
  seed: string,
): readonly string[] {
  const place = placeOf(key.text);
  if (!place) return [];
  const named = placesIn(findings);
  // Newcastle is in several countries: the article must speak of the one it would be taken for.
  const spokenOf = named.some(
    (other) => other.text !== key.text && other.place.country === place.country,
  );
  if (place.kind === 'city' && isSharedName(place.name) && !spokenOf) return [];
  // "San Francisco, California": towns elsewhere would be out of the question.
  const { pieces } = fact.statement;
  const behind = pieces[key.to]?.text === ',' ? (pieces[key.to + 1]?.text ?? '') : '';
  const container = placeOf(behind);
  if (container?.kind === 'province') return [];
  // "Chihuahua, Mexico" may be the town or the state.
  if (container && isSharedName(place.name)) return [];
  const fromArticle = named.flatMap(({ text, place: other }) => {
    if (other.kind !== place.kind || other.name === place.name) return [];
    const inside = place.kind === 'city' || place.kind === 'province';
    const near = inside ? other.country === place.country : other.region === place.region;
    return near ? [text] : [];
  });
  const near = neighboursOf(place)
    .filter((name) => name !== place.name)
    .slice(0, 8);
  const start = Math.floor(chanceOf(seed) * near.length);
  const others = isLater(place, fact, findings)
    ? []
    : [...near.slice(start), ...near.slice(0, start)];
  return [...fromArticle.slice(0, wrongFromArticle(others)), ...others].filter(
    (option) => fitsArticle(option, key, fact) && isKnownAlike(option, key, findings),
  );
}
