// Checks of the rubric's fifth point: worth remembering, and not told by the card itself.
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { extentOf, subjectOf } from '../../language/tree.ts';
import { verbOf } from '../turn.ts';
import { sentencesOf } from './nations.ts';
import { akin, plainWords, type Check, type Examined } from './check.ts';

/** Words of a key that carry it: no articles, no months beside a day. */
function keyWords({ candidate }: Examined): readonly string[] {
  return plainWords(candidate.answer).filter((word) => word.length > 2 || /\d/.test(word));
}

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

function shows(text: string, examined: Examined): boolean {
  const { key } = examined.candidate;
  const words = plainWords(text);
  const wanted = keyWords(examined);
  const whole = plainWords(key.text).join(' ');
  if (whole.length > 4 && ` ${words.join(' ')} `.includes(` ${whole} `)) return true;
  if (key.iso !== null) {
    const year = key.iso.slice(0, 4);
    return (
      words.includes(plainWords(key.text).join(' ')) ||
      (key.kind === 'year' && words.includes(year))
    );
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
function isWithin(title: string, key: string): boolean {
  const wanted = plainWords(title);
  const words = plainWords(key);
  return (
    wanted.length > 0 &&
    wanted.length <= wordsOfName &&
    wanted.every((word) => words.some((other) => other === word))
  );
}

/** Does the text hold a word of the key, or one like it? */
function hints(text: string, examined: Examined): boolean {
  if (examined.candidate.key.iso !== null) return false;
  const words = plainWords(text);
  return keyWords(examined)
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

/** Roles that say hardly anything. */
const hollowRoles =
  /^(?:leader|official|member|student|chief|fellow|partner|owner|executive|speaker|general|guard|agent|assistant)$/i;

const hollowNumbers = /^(?:one|two|1|2|zero|0|half|hundreds|thousands|millions|dozens|both)$/i;

/** Names made of nothing but a common word and a capital. */
const hollowNames =
  /^(?:the )?(?:north|south|east|west|church|academy|house|senate|government|state|university|party|council|court|crown|army|navy|war|society|union|city|province|tsar|king|queen|president|god|sir|internet|web|bible)s?$/i;

/** What everybody who studies is given. */
const degree =
  /^(?:Ph\.? ?D\.?|[BM]\.?[AS]c?\.?|M\.?D\.?|M\.?B\.?A\.?|Bachelors?|Masters?|Doctorate)$/;

export const worthKnowing: readonly Check[] = [
  {
    reason: 'hollow-name',
    certainty: 'doubt',
    because: 'a common word with a capital names nothing by itself',
    example: 'North Korea broadcasts propaganda into the ______. (North)',
    fails: ({ candidate: { key, answer } }) =>
      /^(?:name|place|organisation|person)$/.test(key.kind) &&
      (hollowNames.test(answer) || degree.test(answer)),
  },
  {
    reason: 'key-in-header',
    certainty: 'hard',
    because: 'the card shows the title above the question',
    example: 'Zaha Hadid / ______ was an Iraqi-British architect.',
    fails: (examined) => {
      const { findings, candidate } = examined;
      const title = findings.reading.article.title;
      if (shows(title, examined) || isWithin(title, candidate.key.text)) return true;
      if (candidate.key.kind !== 'person') return false;
      // "Kofi Owusu Boahene" is the Kofi Boahene of the title, unless another of the family is.
      const bare = candidate.key.text.replace(/ of \p{Lu}.*$/u, '');
      const plain = bare.replace(honours, '');
      const words = plainWords(plain);
      const shown = plainWords(title);
      // "Robert James Broadhurst OBE" is the Bob Broadhurst of the title.
      if (plain !== bare && shown.includes(words.at(-1) ?? '')) return true;
      if (words.length > 1 && [words[0], words.at(-1)].every((word) => shown.includes(word ?? '')))
        return true;
      const protagonist = findings.protagonist;
      return protagonist !== null && shows(protagonist.name, examined);
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
    fails: (examined) => shows(examined.rest, examined),
  },
  {
    reason: 'key-in-cue',
    certainty: 'hard',
    because: 'the cue holds the answer',
    example: 'In 1848 he moved to Paris. / ______',
    fails: (examined) =>
      examined.candidate.fact.cue !== null && shows(examined.candidate.fact.cue, examined),
  },
  {
    reason: 'word-in-header',
    certainty: 'doubt',
    because: 'a word of the answer in the title may be all of it that one has to know',
    example: 'Iran, Russia hold talks / the ______ (Iranian Foreign Ministry)',
    fails: (examined) => hints(examined.findings.reading.article.title, examined),
  },
  {
    reason: 'word-in-prompt',
    certainty: 'doubt',
    because: 'a word of the answer in the prompt may give the rest away',
    example: 'Ludvig Nobel was a brother of ______. (Alfred Nobel)',
    fails: (examined) => hints(examined.rest, examined),
  },
  {
    reason: 'word-in-cue',
    certainty: 'doubt',
    because: 'a word of the answer in the cue may give the rest away',
    example: 'Nobel moved to Paris. / ______ was his brother. (Ludvig Nobel)',
    fails: (examined) =>
      examined.candidate.fact.cue !== null && hints(examined.candidate.fact.cue, examined),
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
  {
    reason: 'home-country',
    certainty: 'hard',
    because:
      'where the place lies or the person comes from that the article is about is well known',
    example: 'York / a centre of Viking trade in northern ______',
    fails: ({ candidate: { key }, findings }) => {
      const { protagonist, reading } = findings;
      if (!protagonist || !/^(?:country|province)$/.test(key.kind)) return false;
      const lead = reading.article.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
      if (protagonist.gender === 'it') return lead.includes(key.text);
      const own = placeOf(key.text)?.country;
      return lead.split(/[^\p{L}]+/u).some((word) => {
        const place = placeOf(word);
        return place?.kind === 'nationality' && place.country === own;
      });
    },
  },
  {
    reason: 'topical-country',
    certainty: 'hard',
    because: 'the country an article keeps speaking of is guessed without reading the sentence',
    example: 'Anti-Taliban fighters captured key areas in eastern ______.',
    fails: ({ candidate: { key }, findings }) => {
      const country = key.kind === 'country' ? placeOf(key.text)?.country : undefined;
      const { sentences } = findings.reading;
      if (country === undefined || sentences.length < 8) return false;
      return sentencesOf(country, findings) >= Math.max(4, sentences.length / 5);
    },
  },
  {
    reason: 'hollow-number',
    certainty: 'doubt',
    because: '"one" and "two" are everywhere',
    example: 'Two of the ______ boats sank.',
    fails: ({ candidate }) =>
      candidate.key.kind === 'number' &&
      (hollowNumbers.test(candidate.key.text) ||
        /^(?:first|second|third)$/.test(candidate.key.text)),
  },
  {
    reason: 'hollow-role',
    certainty: 'doubt',
    because: '"a leader" may be anything',
    example: 'Erdoğan was a Turkish ______. (leader)',
    fails: ({ candidate: { key, answer } }) => key.kind === 'role' && hollowRoles.test(answer),
  },
  {
    reason: 'hollow-nationality',
    certainty: 'doubt',
    because: 'of what nation an actor or an army is can be guessed, or told by the names around it',
    example: 'Jared Padalecki is an ______ actor.',
    fails: ({ candidate }) => candidate.key.kind === 'nationality',
  },
  {
    reason: 'plain-nationality',
    certainty: 'hard',
    because:
      'American is what one says first, and a nationality without others beside it is typed blindly',
    example: 'As ______ physicist John Wheeler summarized it. (American)',
    fails: ({ candidate: { key, options } }) =>
      key.kind === 'nationality' && (key.text === 'American' || options === null),
  },
  {
    reason: 'aside-name',
    certainty: 'doubt',
    because: 'a name in a phrase before the subject is seldom what the sentence is about',
    example: 'With the help of ______, he published the book in 1724.',
    fails: ({ candidate: { fact, key, options }, tokens }) => {
      if (!/^(?:person|organisation|name|place)$/.test(key.kind) || options !== null) return false;
      const verb = verbOf(fact);
      const subject = verb && subjectOf(fact.statement.sentence, verb);
      if (!subject || key.from <= 1) return false;
      const { first } = extentOf(fact.statement.sentence, subject);
      return (tokens[key.to - 1]?.i ?? 0) < first;
    },
  },
  {
    reason: 'famous-holder',
    certainty: 'doubt',
    because: 'the office names its holder',
    example: 'President Vladimir ______',
    fails: ({ candidate, tokens }) =>
      candidate.key.kind === 'person' &&
      !/ /.test(candidate.key.text) &&
      tokens[candidate.key.from - 1]?.pos === 'PROPN',
  },
];
