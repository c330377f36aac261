// Checks of the rubric's third point: the answer is right, by what the article says.
import { isSubject, tokenAt } from '../../language/tree.ts';
import { textOfPieces } from '../../facts/statement.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Token } from '../../language/reading.ts';
import type { Key } from '../keys.ts';
import type { Check } from './check.ts';

const isProper = (text: string) => /^\p{Lu}[\p{L}.'’-]*$/u.test(text);

const kindOfPlace = /^(?:country|province|city|place|nationality)$/;

/** Capital words that "of" ties to a place without making a title: "Mayor of Chicago". */
const institutional =
  /^(?:president|fellow|member|officer|knight|king|queen|duke|count|earl|mayor|governor|bishop|archbishop|minister|secretary|bank|city|republic|kingdom|state|province|university|college|bay|gulf|lake|isle|island|port|house|government|army|ministry|department|treaty|diocese|archdiocese|county|north|south|east|west|council|bay)s?$/i;

/** Words before a number that is a label, no count. */
const numbered =
  /^(?:–|-|No\.?|number|chapter|section|figure|vol\.?|#|phase|group|day|world|article|page|level|type|stage)$/i;

/** Plural nouns that two joined names share. */
const sharedNoun =
  / (?:Rivers|Trails|Lakes|Roads|Bridges|Streets|Counties|Mountains|Universities|Islands|Wars|Seas|Oceans|Avenues|Provinces|States|Parties|Peoples|Kingdoms|Empires|Colleges)$/;

/** Is the key whose word it is: "according to the ______"? */
function isSource({ statement }: Fact, key: Key): boolean {
  const before = statement.pieces.slice(Math.max(0, key.from - 3), key.from);
  return /\b(?:according to(?: the)?|(?:reports?|news) (?:from|in)(?: the)?)$/i.test(
    textOfPieces(before),
  );
}

export const rightKey: readonly Check[] = [
  {
    reason: 'lost-attribution',
    certainty: 'hard',
    because: 'what somebody says is not simply so',
    example: 'The flag has never been open to choice. (said Professor Burrows)',
    fails: ({ candidate }) => {
      const { fact } = candidate;
      if (fact.doubts.includes('hearsay')) return true;
      const { sentence, pieces } = fact.statement;
      const whole = sentence.doc.tokens.slice(sentence.first, sentence.end).map(({ text }) => text);
      const source = /\b(?:according to|reportedly|allegedly)\b/i;
      if (source.test(whole.join(' ')) && !source.test(textOfPieces(pieces))) return true;
      return fact.modality === 'said' && fact.doubts.some((doubt) => doubt.startsWith('cut-'));
    },
  },
  {
    reason: 'opinion',
    certainty: 'doubt',
    because: 'opinions, wishes and possibilities are no facts',
    example: 'He believes redesigning the flag now has a "strong rationale".',
    fails: ({ candidate }) => candidate.fact.modality === 'possible',
  },
  {
    reason: 'speech',
    certainty: 'doubt',
    because: 'of what is said only figures, dates and places are worth asking',
    example: 'Rathke asked the governments of ______ not to turn away boats.',
    fails: ({ candidate: { fact, key }, tokens }) => {
      if (fact.modality !== 'said' && !isSource(fact, key)) return false;
      if (/^(?:day|month|year|number|money|percent|country|province|city|place)$/.test(key.kind)) {
        return isSource(fact, key);
      }
      // Who gives a figure is worth knowing; who holds an opinion is not.
      const speaks = key.kind === 'person' && tokens.slice(key.from, key.to).some(isSubject);
      const figure = tokens.some(({ tag, entType }) => tag === 'CD' && entType !== 'DATE');
      return !(speaks && figure);
    },
  },
  {
    reason: 'part-of-name',
    certainty: 'doubt',
    because: 'the key is a part of a longer name or compound',
    example: 'the ______ Lopez de Santa Anna',
    fails: ({ candidate, tokens }) => {
      const { key, fact } = candidate;
      const { pieces } = fact.statement;
      const [before, after] = [pieces[key.from - 1], pieces[key.to]];
      // "the Sabine and Rio Grande Rivers": the plural belongs to both names.
      if (before?.text === 'and' && sharedNoun.test(key.text)) return true;
      if (/^[-–/'’]/.test(after?.text ?? '') && !/^['’]s?$/.test(after?.text ?? '')) return true;
      if (/[-–/]$/.test(before?.text ?? '')) return true;
      if (before && !before.space && !/^["“‘($€£]$/.test(before.text)) return true;
      if (
        /^(?:of|de|da|di|von|van|al|bin|la|le|du|and|&|for)$/.test(after?.text ?? '') &&
        !/^(?:number|score|role|noun|term)$/.test(key.kind) &&
        isProper(pieces[key.to + 1]?.text ?? '') &&
        !/^(?:day|month|year)$/.test(key.kind)
      ) {
        return key.kind !== 'person' && !kindOfPlace.test(key.kind);
      }
      const ofName =
        /^(?:of|for)$/.test(after?.text ?? '') &&
        pieces[key.to + 1]?.text === 'the' &&
        isProper(pieces[key.to + 2]?.text ?? '');
      if (ofName && /^(?:name|organisation)$/.test(key.kind)) return true;
      const title = tokens[key.from - 1];
      if (
        key.kind === 'person' &&
        /^(?:DET|ADJ|VERB)$/.test(title?.pos ?? '') &&
        title?.pos !== 'VERB' &&
        !/ /.test(key.text)
      )
        return true;
      if (key.kind === 'person') return isProper(after?.text ?? '') && after?.text !== 'I';
      const properBefore =
        key.from > 1 &&
        title?.pos === 'PROPN' &&
        !/^(?:day|month|year|number|percent|money)$/.test(key.kind);
      return (
        properBefore ||
        (isProper(after?.text ?? '') && !/^(?:number|day|month|year|money|percent)$/.test(key.kind))
      );
    },
  },
  {
    reason: 'part-of-title',
    certainty: 'doubt',
    because: 'capitals before and behind make it a word of a film, a book or a band',
    example: 'the thriller Flight of the ______',
    fails: ({ candidate }) => {
      const { key, fact } = candidate;
      if (!/^(?:name|place|city|country|province|organisation|person)$/.test(key.kind))
        return false;
      const words = fact.statement.pieces.map(({ text }) => text);
      const linking = /^(?:of|by|on|and|or|to|for|with|from|the|a|an|her|his|my|your)$/;
      let before = key.from - 1;
      while (before > 0 && linking.test(words[before] ?? '')) before--;
      const linked = key.from - 1 - before;
      const opensTitle =
        before > 0 && isProper(words[before] ?? '') && !institutional.test(words[before] ?? '');
      const byLink = linked > 0 && /^(?:of|by|on)$/.test(words[before + 1] ?? '');
      const glued =
        linked === 0 && key.kind !== 'person' && before > 0 && isProper(words[before] ?? '');
      const onward =
        /^(?:by|on|of)$/.test(words[key.to] ?? '') &&
        [1, 2].some((n) => isProper(words[key.to + n] ?? '') && key.kind === 'name');
      return (opensTitle && byLink) || glued || onward;
    },
  },
  {
    reason: 'in-compound',
    certainty: 'hard',
    because: 'the key describes the noun behind it, as in "the ______ film"',
    example: 'the ______ Gulf War',
    fails: ({ candidate, tokens }) => {
      const { key } = candidate;
      const last = tokens[key.to - 1];
      if (!last || /^(?:number|money|percent|nationality)$/.test(key.kind)) return false;
      const head = tokenAt(candidate.fact.statement.sentence.doc, last.head);
      return (
        head.i >= (tokens[key.to]?.i ?? Infinity) &&
        /^(?:compound|nummod|amod|nmod|poss)$/.test(last.dep) &&
        last.dep !== 'poss'
      );
    },
  },
  {
    reason: 'half-date',
    certainty: 'doubt',
    because: 'a part of a date, or one end of a range, is not the whole time',
    example: 'from 1790 to ______',
    fails: ({ candidate, tokens }) => {
      const { key, fact } = candidate;
      if (!/^(?:day|month|year)$/.test(key.kind)) return false;
      if (/\d ?[–-] ?\d/.test(key.text)) return true;
      const { pieces } = fact.statement;
      const before = (pieces[key.from - 1]?.text ?? '').toLowerCase();
      const after = (pieces[key.to]?.text ?? '').toLowerCase();
      const writtenWhole = /^(?:on|in) /i.test(pieces[key.from]?.text ?? '');
      if (
        !writtenWhole &&
        !/^(?:in|on|since|by|until|till|of|before|after|from|around|about|,|and)$/.test(before)
      )
        return true;
      const isTime = (token: Token | undefined) => token?.entType === 'DATE' || token?.tag === 'CD';
      const joins = /^(?:to|or|–|-|\/)$/.test(after) && isTime(tokens[key.to + 1]);
      if (joins || /^(?:ad|bc|bce|ce)$/.test(after) || before === ',' || before === 'of')
        return true;
      const from = textOfPieces(pieces.slice(Math.max(0, key.from - 12), key.from)).toLowerCase();
      if (/\b(?:between|from)\b/.test(from) && before === 'to') return true;
      const next = tokens[key.to];
      if (!next) return false;
      if (next.text === "'s" || next.pos === 'NUM') return true;
      // "In 348 Pachomius died": what follows an opening date is the subject.
      const opens = key.from <= 1 && tokens[key.to - 1]?.head !== next.i;
      return /^(?:NOUN|PROPN)$/.test(next.pos) && !opens;
    },
  },
  {
    reason: 'half-number',
    certainty: 'doubt',
    because: 'a number torn from its fraction, its range or its other half',
    example: '______ 1/2 years',
    fails: ({ candidate, tokens }) => {
      const { key, fact } = candidate;
      if (!/^(?:number|money|percent)$/.test(key.kind)) return false;
      const { pieces } = fact.statement;
      const [before, after] = [pieces[key.from - 1]?.text ?? '', pieces[key.to]?.text ?? ''];
      const isRange = (mark: string, other: Token | undefined) =>
        /^(?:to|or|and)$/.test(mark) && other?.tag === 'CD';
      return (
        /^(?:\d|–|-|½|out$|(?:AD|BC|BCE|CE|[ap]m)$)/.test(after) ||
        isRange(after, tokens[key.to + 1]) ||
        isRange(before, tokens[key.from - 2]) ||
        numbered.test(before === '.' ? (pieces[key.from - 2]?.text ?? '') : before) ||
        (tokens[key.from]?.dep === 'nmod' && key.kind !== 'money') ||
        /\d\/\d|[–-]/.test(key.text)
      );
    },
  },
];
