// Checks of the rubric's fifth point: the card itself does not tell its answer, nor a part of it.
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { kept } from '../../language/kept.ts';
import type { Key } from '../keys.ts';
import {
  akin,
  cueWords,
  plainWords,
  titleWords,
  wordsOfKey,
  type Check,
  type Examined,
} from './check.ts';

/** Words of a key that carry it: no articles, no months beside a day. */
const keyWords = kept((key: Key) =>
  wordsOfKey(key).filter((word) => word.length > 2 || /\d/.test(word)),
);

/** A text of the card, and its words. */
interface Shown {
  readonly text: string;
  readonly words: readonly string[];
}

const titleOf = ({ findings: { reading } }: Examined): Shown => ({
  text: reading.article.title,
  words: titleWords(reading.article),
});

const cueOf = ({ candidate: { fact } }: Examined): Shown => ({
  text: fact.cue ?? '',
  words: cueWords(fact),
});

const restOf = kept(({ rest }: Examined): Shown => ({ text: rest, words: plainWords(rest) }));

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('');
}

/** Do words in a row begin with these letters: "Internet Explorer" for "IE"? */
function spellsOut(text: string, letters: string): boolean {
  const names = text.match(/\p{Lu}[\p{L}'’-]*(?: (?:of |the )*\p{Lu}[\p{L}'’-]*)+/gu) ?? [];
  return names.some((name) => {
    const words = plainWords(name).filter((word) => !/^(?:of|the)$/.test(word));
    return initials(words).includes(letters);
  });
}

function shows({ text, words }: Shown, key: Key): boolean {
  const wanted = keyWords(key);
  const whole = wordsOfKey(key).join(' ');
  if (whole.length > 4 && ` ${words.join(' ')} `.includes(` ${whole} `)) return true;
  if (key.iso !== null) {
    const year = key.iso.slice(0, 4);
    return words.includes(whole) || (key.kind === 'year' && words.includes(year));
  }
  if (/^(?:number|money|percent)$/.test(key.kind))
    return wanted.some((word) => words.includes(word));
  // A term's last word may well be in its definition: "cognitive psychology is a field of psychology".
  if (key.kind === 'term') return words.some((word) => akin(word, wanted[0] ?? ''));
  if (wanted.length > 1 && words.includes(initials(wanted))) return true;
  if (/^\p{Lu}{2,5}$/u.test(key.text) && spellsOut(text, whole)) return true;
  const telling = wanted.filter((word) => !common.test(word));
  return telling.length > 0 && telling.every((word) => words.some((other) => akin(word, other)));
}

const common =
  /^(?:university|party|city|state|states|national|new|north|south|east|west|united|royal|government|agency|news|school|college|army|the|and|for|house|park|world)$/;

/** A title of so many words is a name, which a key may hold with more around it. */
const wordsOfName = 3;

/** "Zaha Hadid" within "Dame Zaha Mohammad Hadid": who reads the title can write the key. */
function isWithin({ words: wanted }: Shown, key: Key): boolean {
  const words = wordsOfKey(key);
  return (
    wanted.length > 0 &&
    wanted.length <= wordsOfName &&
    wanted.every((word) => words.some((other) => other === word))
  );
}

/** Does the text hold a word of the key, or one like it? */
function hints({ words }: Shown, key: Key): boolean {
  if (key.iso !== null) return false;
  return keyWords(key)
    .filter((word) => !common.test(word))
    .some((word) => words.some((other) => akin(word, other)));
}

/** Places that the text around the key gives away, by country, adjective or city. */
function givenAway(examined: Examined): boolean {
  const { candidate, findings } = examined;
  const place = placeOf(candidate.key.text);
  if (!place) return false;
  const { statement } = candidate.fact;
  // "the American Revolutionary War" gives away the United States, though no name alone does.
  const words = examined.rest.split(/[^\p{L}.]+/u);
  const names = findings.names.of(statement.sentence).map(({ text }) => text);
  const others = [...words, ...names.filter((name) => examined.rest.includes(name))]
    .filter((text) => text !== candidate.key.text)
    .map(placeOf);
  return others.some((other) => {
    if (!other) return false;
    // A town does not follow from its country, nor a province from a town of another.
    if (place.kind === 'city' || (place.kind === 'province' && other.kind !== 'city')) return false;
    return other.country === place.country;
  });
}

/** Letters behind a name: "OBE QPM". */
const honours = /(?: (?!II|IV|VI|XI)\p{Lu}{2,})+$/u;

export const shown: readonly Check[] = [
  {
    reason: 'key-in-header',
    certainty: 'hard',
    because: 'the card shows the title above the question',
    example: 'Zaha Hadid / ______ was an Iraqi-British architect.',
    fails: (examined) => {
      const { protagonist } = examined.findings;
      const { key } = examined.candidate;
      const title = titleOf(examined);
      if (shows(title, key) || isWithin(title, key)) return true;
      if (key.kind !== 'person') return false;
      // "Kofi Owusu Boahene" is the Kofi Boahene of the title, unless another of the family is.
      const bare = key.text.replace(/ of \p{Lu}.*$/u, '');
      const plain = bare.replace(honours, '');
      const words = plainWords(plain);
      // "Robert James Broadhurst OBE" is the Bob Broadhurst of the title.
      if (plain !== bare && title.words.includes(words.at(-1) ?? '')) return true;
      if (
        words.length > 1 &&
        [words[0], words.at(-1)].every((word) => title.words.includes(word ?? ''))
      )
        return true;
      return (
        protagonist !== null &&
        shows({ text: protagonist.name, words: plainWords(protagonist.name) }, key)
      );
    },
  },
  {
    reason: 'key-is-publication-date',
    certainty: 'hard',
    because: 'the card shows the day of publication',
    example: 'The report came on ______. (August 21, 2015)',
    fails: ({ candidate, findings }) => {
      const { date } = findings.reading.article;
      const { iso, kind } = candidate.key;
      return (
        iso !== null &&
        date !== null &&
        (kind === 'year'
          ? date.slice(0, 4) === iso && candidate.fact.asked === null
          : date.startsWith(iso))
      );
    },
  },
  {
    reason: 'key-in-prompt',
    certainty: 'hard',
    because: 'the prompt holds the answer or a form of it',
    example: 'The Danish king fled to ______.',
    fails: (examined) => shows(restOf(examined), examined.candidate.key),
  },
  {
    reason: 'key-in-cue',
    certainty: 'hard',
    because: 'the cue holds the answer',
    example: 'In 1848 he moved to Paris. / ______',
    fails: (examined) => shows(cueOf(examined), examined.candidate.key),
  },
  {
    reason: 'word-in-header',
    certainty: 'doubt',
    because: 'a word of the answer in the title may be all of it that one has to know',
    example: 'Iran, Russia hold talks / the ______ (Iranian Foreign Ministry)',
    fails: (examined) => hints(titleOf(examined), examined.candidate.key),
  },
  {
    reason: 'word-in-prompt',
    certainty: 'doubt',
    because: 'a word of the answer in the prompt may give the rest away',
    example: 'Ludvig Nobel was a brother of ______. (Alfred Nobel)',
    fails: (examined) => hints(restOf(examined), examined.candidate.key),
  },
  {
    reason: 'word-in-cue',
    certainty: 'doubt',
    because: 'a word of the answer in the cue may give the rest away',
    example: 'Nobel moved to Paris. / ______ was his brother. (Ludvig Nobel)',
    fails: (examined) => hints(cueOf(examined), examined.candidate.key),
  },
  {
    reason: 'guessable-place',
    certainty: 'hard',
    because: 'a city, a nationality or a part of the name beside it gives the place away',
    example: 'Paris, ______',
    fails: (examined) => {
      const { candidate, tokens } = examined;
      const { key } = candidate;
      const isPlace = /^(?:city|province|country|place|nationality)$/.test(key.kind);
      if (!isPlace && key.kind !== 'name' && key.kind !== 'organisation') return false;
      if (isPlace && givenAway(examined)) return true;
      // "Basel, ______" and "Basel, in ______".
      const before = tokens.slice(0, key.from).filter(({ text }) => !/^(?:in|the)$/i.test(text));
      const isListed = tokens.slice(key.from, key.to).some(({ dep }) => dep === 'conj');
      return !isListed && before.at(-1)?.text === ',' && before.at(-2)?.pos === 'PROPN';
    },
  },
];
