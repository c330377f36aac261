// Checks of the rubric's first point that look at the tree: the sentence is whole, and its words agree.
import type { Token } from '../../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  isSubject,
  subjectOf,
  tokenAt,
} from '../../language/tree.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { verbOf } from '../turn.ts';
import { akin, ofFact, type AboutFact, type Check } from './check.ts';
import { reporting } from './finite.ts';

interface Predication {
  readonly verb: Token;
  readonly subject: Token;
  /** The word that agrees with the subject: the first auxiliary, or the verb. */
  readonly finite: Token;
}

function predicationOf({ candidate: { fact } }: AboutFact): Predication | null {
  const { sentence } = fact.statement;
  const verb = fact.asked ? null : verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (!verb || !subject || subject.i > verb.i) return null;
  const auxiliary = childrenOf(sentence, verb).find(({ dep, i }) => /^aux/.test(dep) && i < verb.i);
  return { verb, subject, finite: auxiliary ?? verb };
}

/** Where the piece with a token stands; -1 for one that was cut. */
const placeOfToken = ({ candidate }: AboutFact, { i }: Token) =>
  candidate.fact.statement.pieces.findIndex(({ first, end }) => i >= first && i < end);

const isJoined = ({ candidate }: AboutFact, token: Token) =>
  childrenOf(candidate.fact.statement.sentence, token).some(({ dep }) => dep === 'conj');

/** Plural words that take a singular verb. */
const singularPlural =
  /^(?:%|percent|percentage|news|politics|physics|mathematics|economics|series|species|headquarters|years?|days?|dollars?|pounds?|miles?|kilometers?|people|police|data)$/i;

export const whole: readonly Check[] = [
  {
    reason: 'subject-comma',
    certainty: 'hard',
    because: 'a comma between subject and verb is a slip, or opens an aside that does not close',
    example: 'The firm Secunia.com, has said that ...',
    fails: ofFact((examined) => {
      const found = predicationOf(examined);
      if (!found || isJoined(examined, found.subject)) return false;
      const { pieces, sentence } = examined.candidate.fact.statement;
      const from = placeOfToken(examined, found.subject);
      const between = pieces.slice(from + 1, placeOfToken(examined, found.finite));
      if (from < 0 || !between.some(({ text }) => text === ',')) return false;
      const last = between.findLast(({ first }) => tokenAt(sentence.doc, first).pos !== 'ADV');
      return between.filter(({ text }) => text === ',').length === 1 || last?.text !== ',';
    }),
  },
  {
    reason: 'agreement',
    certainty: 'hard',
    because: 'subject and verb differ in number',
    example: 'Passages from the diary was printed for the ______.',
    fails: ofFact((examined) => {
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
      // "This theory are": the nouns that made it plural were cut.
      const single =
        subject.tag === 'NN' &&
        statement.pieces[at]?.written === false &&
        childrenOf(statement.sentence, subject).some(
          ({ dep, text }) => dep === 'det' && /^(?:this|that|an?|each|every)$/i.test(text),
        ) &&
        !/^(?:number|couple|group|majority|minority|series|range|variety|fleet|team|handful|pair)$/.test(
          subject.lemma,
        );
      return (plural && !counted && isSingular) || ((person || single) && isPlural);
    }),
  },
  {
    reason: 'opening-comma',
    certainty: 'hard',
    because: 'a participle that opens the sentence wants a comma before the subject',
    example: 'After graduating Eugene Nida attended ______.',
    fails: ofFact((examined) => {
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
    }),
  },
  {
    reason: 'cleft',
    certainty: 'hard',
    because: 'half of "it was in ... that ..." says nothing',
    example: 'In ______ that Coron was taken by the Venetians.',
    fails: ofFact(({ tokens }) => {
      const that = tokens.findIndex(({ text }) => text === 'that');
      const before = tokens.slice(0, Math.max(that, 0));
      return (
        tokens[0]?.pos === 'ADP' &&
        that > 0 &&
        that < 7 &&
        !before.some((token) => token.text === ',' || isSubject(token) || /^VB/.test(token.tag))
      );
    }),
  },
  {
    reason: 'stranded',
    certainty: 'hard',
    because: 'a preposition at the end lost what it governs',
    example: 'York took on.',
    fails: ofFact(({ tokens, candidate }) => {
      const { sentence, pieces } = candidate.fact.statement;
      const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
      const last = words.at(-1);
      return (
        last?.dep === 'prep' &&
        pieces.at(-1)?.written === false &&
        childrenOf(sentence, last).every(({ i }) => !tokens.some((token) => token.i === i))
      );
    }),
  },
  {
    reason: 'echo',
    certainty: 'doubt',
    because: 'a careful writer does not say a word twice in one breath',
    example: 'The election elects ______ members.',
    fails: ofFact((examined) => {
      const found = predicationOf(examined);
      return (
        found?.subject.pos === 'NOUN' &&
        found.verb.pos === 'VERB' &&
        found.verb.lemma.length > 4 &&
        akin(found.subject.lemma, found.verb.lemma)
      );
    }),
  },
  {
    reason: 'comma-splice',
    certainty: 'hard',
    because: 'two sentences with only a comma between them are no careful writing',
    example: 'Third class has six berths, for a long ride it is not the most comfortable.',
    fails: ofFact(({ tokens, candidate: { fact } }) => {
      const { sentence } = fact.statement;
      const kept = new Set(tokens.map(({ i }) => i));
      const root = tokens.find(({ dep }) => dep === 'ROOT');
      // "why some are better, how it works": the list of what is asked.
      if (
        !root ||
        tokens.some(({ text, tag }) => /^["“;—–]$/.test(text) || /^W(?:RB|P|DT)$/.test(tag))
      )
        return false;
      const other = childrenOf(sentence, root).find(
        (token) =>
          kept.has(token.i) &&
          isFinite(sentence, token) &&
          (token.dep === 'conj' ||
            (token.dep === 'ccomp' && token.i < root.i && !reporting.test(root.lemma))),
      );
      const [first, second] = other && other.i < root.i ? [other, root] : [root, other];
      const own = second && subjectOf(sentence, second);
      if (!second || !own || !kept.has(own.i) || !subjectOf(sentence, first)) return false;
      if (own.i < first.i || own.i > second.i) return false;
      const between = tokens.filter(({ i }) => i > first.i && i < own.i);
      return (
        between.some(({ text }) => text === ',') &&
        !between.some(
          ({ dep, head }, i) =>
            dep === 'mark' ||
            // "and in 1954, Coron was": whatever the tree hangs it on.
            (dep === 'cc' && (head === first.i || between[i + 1]?.pos === 'ADP')),
        ) &&
        !childrenOf(sentence, first).some(({ dep }) => dep === 'mark')
      );
    }),
  },
  {
    reason: 'date-twice',
    certainty: 'hard',
    because: 'a date that was written out stands beside its own year or again',
    example: 'on Waitangi Day - February 6, 2015 - in 2015',
    fails: ofFact(({ candidate: { fact } }) => {
      const text = fact.statement.pieces.map((piece) => piece.text).join(' ');
      const dates = text.match(/\b\p{Lu}\p{Ll}+ \d{1,2} ?, \d{4}\b/gu) ?? [];
      return new Set(dates).size < dates.length || /\b(\d{4})\b \W? ?in \1\b/.test(text);
    }),
  },
  {
    reason: 'strayed-quote',
    certainty: 'hard',
    because: 'a quotation mark on the wrong side of its comma or space was no careful writing',
    example: 'kits would be accessible for communities," For example, schools ...',
    fails: ({ candidate: { prompt } }) => {
      const at = prompt.search(/\p{L}," \p{Lu}/u);
      return at >= 0 && (prompt.slice(0, at).match(/"/g) ?? []).length % 2 === 0;
    },
  },
];
