// Checks of the rubric's fifth point: keys that the words right beside them give away.
import { textOfPieces } from '../../facts/statement.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { plainWords, type Check, type Examined } from './check.ts';

const dayMillis = 86_400_000;

/** Times in the statement outside the key that are as fine as the key. */
function timesBeside({ candidate: { fact, key }, findings }: Examined): readonly string[] {
  const { pieces, sentence } = fact.statement;
  return findings
    .times(sentence)
    .flatMap(({ iso, first, end }) =>
      iso !== null &&
      iso.length === key.iso?.length &&
      pieces.some(
        (piece, i) => piece.first >= first && piece.end <= end && (i < key.from || i >= key.to),
      )
        ? [iso]
        : [],
    );
}

/** How the members of a row are told apart: of "the Old and the New Kingdom" one knows the third. */
const ofRow =
  /^(?:old|middle|new|upper|lower|early|late|first|second|third|fourth|northern|southern|eastern|western|north|south|east|west|inner|outer|greater|lesser|senior|junior)$/;

const year = String.raw`(?:(?:around|about) )?\d{4}`;
const joined = new RegExp(
  String.raw`${year},? (?:and|or) (?:(?:around|about) )?______|______,? (?:and|or) ${year}`,
);
const inRow = new RegExp(
  String.raw`(?:${year}, ){2}|(?:${year}, |______, ){2,}(?:and|or) |______, ${year},`,
);

/** What there are always as many of. */
const knownCounts: readonly { readonly words: RegExp; readonly example: string }[] = [
  { words: /______ branches of (?:the )?government/i, example: 'three branches of government' },
  { words: /______ (?:seasons|elements\b.*\bfire)/i, example: 'the four elements' },
  { words: /______ (?:continents|days of the week|wonders of the)/i, example: 'seven continents' },
  { words: /______ (?:states of the (?:union|u\.?s))/i, example: 'the 50 states of the Union' },
  { words: /______ (?:commandments|apostles|disciples|senses)/i, example: 'ten commandments' },
];

/** What everybody knows the place of. */
const knownSeats =
  /\b(?:(?:Google|Microsoft|Apple|Facebook|Amazon|United Nations|UN|European Union|NATO|Vatican) (?:headquarters|HQ|office)|Massachusetts Institute of Technology|MIT|Harvard University|Harvard|Stanford University|White House|Pentagon|Kremlin|Louvre|Smithsonian Institution|Eiffel Tower|Big Ben|Colosseum|Taj Mahal|Statue of Liberty|Hollywood) in (?:the )?______/;

export const guessed: readonly Check[] = [
  {
    reason: 'row-of-names',
    certainty: 'hard',
    because: 'where names of one row stand together, the one left out is known',
    example: 'the Old Kingdom, the ______ and the New Kingdom',
    fails: ({ candidate: { key }, rest }) => {
      const words = key.text.split(' ');
      const [first = '', last = ''] = [words[0], words.at(-1)];
      if (words.length !== 2 || !ofRow.test(first.toLowerCase()) || !/^\p{L}+$/u.test(last))
        return false;
      const others = rest.matchAll(new RegExp(String.raw`\b(\p{L}+) ${last}\b`, 'gu'));
      return [...others].some(([, other = '']) => ofRow.test(other.toLowerCase()));
    },
  },
  {
    reason: 'year-of-row',
    certainty: 'hard',
    because: 'the year before or behind it tells the next, and of a row nobody remembers each',
    example: 'Holt attended Navarro College in 2007 and ______.',
    fails: (examined) => {
      const { key, prompt } = examined.candidate;
      if (key.kind !== 'year') return false;
      if (inRow.test(prompt)) return true;
      return (
        joined.test(prompt) &&
        timesBeside(examined).some((other) => Math.abs(Number(other) - Number(key.iso)) === 1)
      );
    },
  },
  {
    reason: 'next-day',
    certainty: 'hard',
    because: 'the day beside it tells the next',
    example: 'The viewing will take place on April 25, 2011 and on ______.',
    fails: (examined) => {
      const { key } = examined.candidate;
      return (
        key.kind === 'day' &&
        timesBeside(examined).some(
          (other) => Math.abs(Date.parse(other) - Date.parse(key.iso ?? '')) === dayMillis,
        )
      );
    },
  },
  {
    reason: 'number-in-name',
    certainty: 'hard',
    because: 'the number is a part of a name or of a word, and no count',
    example: 'the ______ Sisters (Three); a ______-sided contest (two)',
    fails: ({ candidate: { key, fact } }) => {
      if (key.kind !== 'number') return false;
      const { pieces } = fact.statement;
      const [next = '', behind = ''] = [pieces[key.to]?.text, pieces[key.to + 1]?.text];
      const isName = key.from > 0 && /^\p{Lu}\p{Ll}/u.test(key.text) && /^\p{Lu}/u.test(next);
      return isName || (/^[-–]$/.test(next) && /^(?:sided|way|faced|edged|handed)$/.test(behind));
    },
  },
  {
    reason: 'known-count',
    certainty: 'hard',
    because: 'everybody knows how many there are',
    example: 'the least known of the ______ branches of government (three)',
    fails: ({ candidate: { key, prompt } }) =>
      key.kind === 'number' && knownCounts.some(({ words }) => words.test(prompt)),
  },
  {
    reason: 'nation-in-cue',
    certainty: 'hard',
    because: 'the cue names the nation',
    example: 'It ended any doubts the British had. / Many in ______ cheered. (Great Britain)',
    fails: ({ candidate: { key, fact } }) => {
      const place = /^(?:country|nationality)$/.test(key.kind) ? placeOf(key.text) : null;
      if (!place || fact.cue === null) return false;
      const own = placeOf(key.text)?.country;
      return fact.cue
        .split(/[^\p{L}.]+/u)
        .some((word) => /^\p{Lu}/u.test(word) && placeOf(word)?.country === own);
    },
  },
  {
    reason: 'leader-of',
    certainty: 'hard',
    because: 'of which country somebody was president is told by the article around it',
    example: 'the future first president of ______',
    fails: ({ candidate: { key, fact } }) =>
      key.kind === 'country' &&
      /\b(?:presidents?|prime ministers?|kings?|queens?|provinces?|states?|departments?|regions?|capitals?) of(?: the)?$/i.test(
        textOfPieces(fact.statement.pieces.slice(Math.max(0, key.from - 4), key.from)),
      ),
  },
  {
    reason: 'known-seat',
    certainty: 'hard',
    because: 'everybody knows where it is',
    example: 'He received attention at Google headquarters in ______.',
    fails: ({ candidate: { key, prompt } }) =>
      /^(?:city|province|country|place|name)$/.test(key.kind) && knownSeats.test(prompt),
  },
  {
    reason: 'side-told',
    certainty: 'hard',
    because: 'the side is told twice',
    example: "on Chicago's ______, just miles south of downtown (South Side)",
    fails: ({ candidate: { key }, rest }) => {
      const side = /\b(?:north|south|east|west)/i.exec(key.text)?.[0].toLowerCase();
      return (
        side !== undefined &&
        /^(?:place|name|organisation)$/.test(key.kind) &&
        plainWords(rest).some((word) => word.startsWith(side) && !/ern(?:er|most)?$/.test(word))
      );
    },
  },
  {
    reason: 'untold-grain',
    certainty: 'hard',
    because: 'where a month is typed behind "in", its year alone is right as well',
    example: 'In ______ Banks closed down his consultancy. (April 2018, or 2018)',
    fails: ({ candidate: { key, form, options } }) =>
      form === 'blank' && options === null && key.kind === 'month',
  },
];
