// Checks of the rubric's first point that look at the tree: the sentence is whole, and its words agree.
import type { Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isSubject, subjectOf, tokenAt } from '../../language/tree.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { verbOf } from '../turn.ts';
import { akin, type Check, type Examined } from './check.ts';

interface Predication {
  readonly verb: Token;
  readonly subject: Token;
  /** The word that agrees with the subject: the first auxiliary, or the verb. */
  readonly finite: Token;
}

function predicationOf({ candidate: { fact } }: Examined): Predication | null {
  const { sentence } = fact.statement;
  const verb = fact.asked ? null : verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (!verb || !subject || subject.i > verb.i) return null;
  const auxiliary = childrenOf(sentence, verb).find(({ dep, i }) => /^aux/.test(dep) && i < verb.i);
  return { verb, subject, finite: auxiliary ?? verb };
}

/** Where the piece with a token stands; -1 for one that was cut. */
const placeOfToken = ({ candidate }: Examined, { i }: Token) =>
  candidate.fact.statement.pieces.findIndex(({ first, end }) => i >= first && i < end);

const isJoined = ({ candidate }: Examined, token: Token) =>
  childrenOf(candidate.fact.statement.sentence, token).some(({ dep }) => dep === 'conj');

/** Plural words that take a singular verb. */
const singularPlural =
  /^(?:%|percent|percentage|news|politics|physics|mathematics|economics|series|species|headquarters|years?|days?|dollars?|pounds?|miles?|kilometers?|people|police|data)$/i;

/** Nouns that want an article before "of": "at the age of". */
const countable =
  /^(?:age|surrender|development|beginning|start|outbreak|arrival|invitation|death|capture|siege|battle|foundation)$/;

/** "May 2, 1783" and "May, 1750": the year belongs to a day or a month. */
const isDay = (tokens: readonly Token[], at: number) =>
  [1, 2].some((n) => tokens[at - n]?.entType === 'DATE' && tokens[at - n]?.text !== ',');

export const whole: readonly Check[] = [
  {
    reason: 'subject-comma',
    certainty: 'hard',
    because: 'a comma between subject and verb is a slip, or opens an aside that does not close',
    example: 'The firm Secunia.com, has said that ...',
    fails: (examined) => {
      const found = predicationOf(examined);
      if (!found || isJoined(examined, found.subject)) return false;
      const { pieces, sentence } = examined.candidate.fact.statement;
      const from = placeOfToken(examined, found.subject);
      const between = pieces.slice(from + 1, placeOfToken(examined, found.finite));
      if (from < 0 || !between.some(({ text }) => text === ',')) return false;
      const last = between.findLast(({ first }) => tokenAt(sentence.doc, first).pos !== 'ADV');
      return between.filter(({ text }) => text === ',').length === 1 || last?.text !== ',';
    },
  },
  {
    reason: 'agreement',
    certainty: 'hard',
    because: 'subject and verb differ in number',
    example: 'Passages from the diary was printed for the ______.',
    fails: (examined) => {
      const found = predicationOf(examined);
      if (!found || isJoined(examined, found.subject)) return false;
      const { subject, finite } = found;
      const { statement } = examined.candidate.fact;
      const at = placeOfToken(examined, subject);
      const counted = childrenOf(statement.sentence, subject).some(({ dep }) => dep === 'nummod');
      const plural =
        /^NNP?S$/.test(subject.tag) &&
        statement.pieces[at]?.written === false &&
        !singularPlural.test(subject.text) &&
        !/^(?:ORG|GPE|WORK_OF_ART|FAC|NORP)$/.test(subject.entType) &&
        placeOf(subject.text) === null;
      const person = statement.people.has(subject.i) && /^NNP?$/.test(subject.tag);
      const isSingular = finite.tag === 'VBZ' || finite.text === 'was';
      const isPlural = /^(?:are|were|have)$/.test(finite.text) || /^VBP?$/.test(finite.tag);
      return (plural && !counted && isSingular) || (person && isPlural);
    },
  },
  {
    reason: 'opening-comma',
    certainty: 'hard',
    because: 'a participle that opens the sentence wants a comma before the subject',
    example: 'After graduating Eugene Nida attended ______.',
    fails: (examined) => {
      const found = predicationOf(examined);
      if (!found) return false;
      const { sentence, pieces } = examined.candidate.fact.statement;
      const { first } = extentOf(sentence, found.subject);
      const opening = pieces.findIndex((piece) => piece.end > first);
      const words = examined.tokens.slice(0, Math.max(opening, 0));
      const participle = words.some(
        ({ tag, dep, head }) => /^VB[GN]$/.test(tag) && (dep === 'pcomp' || head === found.verb.i),
      );
      return participle && words.at(-1)?.text !== ',' && !words.some(isSubject);
    },
  },
  {
    reason: 'lost-article',
    certainty: 'hard',
    because: 'a noun before "of" that can be counted wants an article',
    example: 'at age of fifteen Patrick Gordon entered ...',
    fails: ({ tokens }) =>
      tokens.some(
        ({ pos }, i) =>
          pos === 'ADP' &&
          tokens[i + 1]?.tag === 'NN' &&
          countable.test(tokens[i + 1]?.lemma ?? '') &&
          tokens[i + 2]?.text === 'of',
      ),
  },
  {
    reason: 'lost-preposition',
    certainty: 'hard',
    because: 'a year behind a name, without "in", is the rest of something',
    example: 'Captured by the Vikings 866, York took on a new name.',
    fails: ({ tokens }) =>
      tokens.some((token, i) => {
        const before = tokens[i - 1];
        if (!/^\d{3,4}$/.test(token.text) || !before) return false;
        const named = before.tag.startsWith('NNP') && before.dep === 'compound';
        if (named && before.head === token.i && before.entType !== 'DATE') return true;
        const ends = /^[.,]?$/.test(tokens[i + 1]?.text ?? '');
        const loose = /^(?:npadvmod|appos)$/.test(token.dep) && token.entType === 'DATE';
        return (
          ends && loose && (before.text === ',' || before.pos === 'PROPN') && !isDay(tokens, i)
        );
      }),
  },
  {
    reason: 'bare-sum',
    certainty: 'hard',
    because: '"a £25" wants the noun that was left out',
    example: 'a charge which is a £25 for a non-personal transaction',
    fails: ({ candidate: { fact } }) => {
      const words = fact.statement.pieces.map(({ text }) => text);
      return words.some((word, i) => {
        if (!/^an?$/i.test(word) || !/^[£$€]/.test(words[i + 1] ?? '')) return false;
        const next = words.slice(i + 1).find((each) => !/^[£$€\d.,]+$|illion$/.test(each));
        return /^(?:for|to|of|in|by|and|from|on|,)$/.test(next ?? '');
      });
    },
  },
  {
    reason: 'cleft',
    certainty: 'hard',
    because: 'half of "it was in ... that ..." says nothing',
    example: 'In ______ that Coron was taken by the Venetians.',
    fails: ({ tokens }) => {
      const that = tokens.findIndex(({ text }) => text === 'that');
      const before = tokens.slice(0, Math.max(that, 0));
      return (
        tokens[0]?.pos === 'ADP' &&
        that > 0 &&
        that < 7 &&
        !before.some((token) => token.text === ',' || isSubject(token) || /^VB/.test(token.tag))
      );
    },
  },
  {
    reason: 'stranded',
    certainty: 'hard',
    because: 'a preposition at the end lost what it governs',
    example: 'York took on.',
    fails: ({ tokens, candidate }) => {
      const { sentence, pieces } = candidate.fact.statement;
      const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
      const last = words.at(-1);
      return (
        last?.dep === 'prep' &&
        pieces.at(-1)?.written === false &&
        childrenOf(sentence, last).every(({ i }) => !tokens.some((token) => token.i === i))
      );
    },
  },
  {
    reason: 'echo',
    certainty: 'doubt',
    because: 'a careful writer does not say a word twice in one breath',
    example: 'The election elects ______ members.',
    fails: (examined) => {
      const found = predicationOf(examined);
      return (
        found?.subject.pos === 'NOUN' &&
        found.verb.pos === 'VERB' &&
        found.verb.lemma.length > 4 &&
        akin(found.subject.lemma, found.verb.lemma)
      );
    },
  },
];
