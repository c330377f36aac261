// Checks of what a sentence borrows: a speaker's name, the place in a name, a list's other half.
import { placeOf } from '../../language/mentions/gazetteer.ts';
import type { Sentence, Token } from '../../language/reading.ts';
import { isNews } from '../../language/times.ts';
import { childrenOf, isSubject, tokenAt, tokensOf } from '../../language/tree.ts';
import { ofFact, type AboutFact, type Check } from './check.ts';

/** Verbs of a speaker. What somebody may do besides (write, call, describe) makes him no mere one. */
const speaking =
  /^(?:say|tell|admit|acknowledge|confirm|concede|claim|announce|report|explain|state|add|note|warn)$/;

/** The subject of the statement's main verb. */
function subjectIn({ tokens }: AboutFact): Token | undefined {
  return tokens.find((token) => isSubject(token) && token.pos !== 'PRON');
}

/** Does this name stand as the one who speaks: "X said", "according to X"? */
function speaks({ doc }: Sentence, name: Token): boolean {
  const above = tokenAt(doc, name.head);
  if (isSubject(name)) return speaking.test(above.lemma);
  return (
    name.dep === 'pobj' &&
    above.text === 'to' &&
    /^accord/i.test(doc.tokens[above.i - 1]?.text ?? '')
  );
}

/** Does somebody of this surname speak in the article, and do nothing else there? */
function onlySpeaks({ findings }: AboutFact, surname: string): boolean {
  const told = findings.reading.sentences.flatMap((sentence) =>
    tokensOf(sentence)
      .filter(({ text, pos }) => text === surname && pos === 'PROPN')
      .map((name) => ({
        speaks: speaks(sentence, name),
        acts:
          isSubject(name) && !/^(?:be|have|follow)$/.test(tokenAt(sentence.doc, name.head).lemma),
      })),
  );
  return told.some(({ speaks }) => speaks) && told.every(({ speaks, acts }) => speaks || !acts);
}

const isCountry = (text: string) => placeOf(text)?.kind === 'country';

export const borrowed: readonly Check[] = [
  {
    reason: 'mere-speaker',
    certainty: 'doubt',
    because: 'who is only quoted is not what the article is about, nor is where they work',
    example: 'Gregory Falco is an assistant professor at ______. (he said three things)',
    fails: ofFact((examined) => {
      const subject = subjectIn(examined);
      const { sentence } = examined.candidate.fact.statement;
      return (
        subject?.pos === 'PROPN' &&
        /^(?:be|have|follow)$/.test(tokenAt(sentence.doc, subject.head).lemma) &&
        onlySpeaks(examined, subject.text)
      );
    }),
  },
  {
    reason: 'torn-list',
    certainty: 'doubt',
    because: 'a name behind a semicolon is the next of a list whose start was cut',
    example: 'president of the ______; and Martin Luther King, Jr.',
    fails: ofFact(({ tokens }) => {
      const mark = tokens.findLastIndex(({ text }) => text === ';');
      return mark >= 0 && !tokens.slice(mark).some(isSubject);
    }),
  },
  {
    reason: 'lost-also',
    certainty: 'doubt',
    because: 'what was told "also" does not follow from the participle before it',
    example: 'Known for inventing dynamite, Nobel owned ______. (he also owned it)',
    fails: ofFact(({ tokens, candidate: { fact } }) => {
      const { sentence } = fact.statement;
      const [first] = tokens;
      if (first?.dep !== 'advcl' || !/^VB[NG]$/.test(first.tag)) return false;
      return childrenOf(sentence, tokenAt(sentence.doc, first.head)).some(
        ({ text, i }) => text === 'also' && !tokens.some((token) => token.i === i),
      );
    }),
  },
  {
    reason: 'mid-date',
    certainty: 'doubt',
    because: 'a date between subject and verb, without commas, is no careful writing',
    example: 'Governor Ron DeSantis on March 25, 2024 signed the ______.',
    fails: ({ tokens, candidate: { key, form } }) =>
      form === 'blank' &&
      tokens.some((token, n) => {
        const subject = tokens[n - 1];
        return (
          token.text === 'on' &&
          token.dep === 'prep' &&
          subject !== undefined &&
          isSubject(subject) &&
          tokens[n + 1]?.entType === 'DATE' &&
          (n + 1 < key.from || n + 1 >= key.to) &&
          token.head > token.i
        );
      }),
  },
  {
    reason: 'local-what',
    certainty: 'doubt',
    because: '"the local chapter" is local to a place of another sentence',
    example: 'E. D. Nixon was president of the local chapter of the ______.',
    fails: ({ candidate: { prompt } }) =>
      /\bthe local (?:chapter|branch|office|church|council|paper|newspaper|school)\b/i.test(prompt),
  },
  {
    reason: 'joined-country',
    certainty: 'doubt',
    because: 'the country beside it gives a country away',
    example: 'Flights were grounded in the ______ and the UK.',
    fails: ({ candidate: { key, fact, prompt } }) => {
      if (!isCountry(key.text)) return false;
      const beside = [
        /______ and (?:the )?(\p{Lu}[\p{L}.]*)/u.exec(prompt)?.[1],
        /(\p{Lu}[\p{L}.]*) and (?:the )?______/u.exec(prompt)?.[1],
      ];
      return fact.asked === null && beside.some((name) => name !== undefined && isCountry(name));
    },
  },
  {
    reason: 'place-of-university',
    certainty: 'doubt',
    because: 'the university tells its place, or is not asked for by it',
    example: 'He teaches at Cornell University in ______.',
    fails: ({ candidate: { key, prompt } }) =>
      placeOf(key.text) !== null &&
      /\b(?:University|College)(?: of [\p{L} ]+)? in (?:the )?______/u.test(prompt),
  },
  {
    reason: 'which-law',
    certainty: 'doubt',
    because: 'a report speaks of several laws, and "the law" is one of them',
    example: 'The law is set to take effect on ______.',
    fails: (examined) => {
      const subject = subjectIn(examined);
      const { statement } = examined.candidate.fact;
      if (!subject || !/^(?:law|bill|act|measure|rule|ban)$/.test(subject.lemma)) return false;
      const piece = statement.pieces.find(({ first }) => first === subject.i);
      const beside = childrenOf(statement.sentence, subject);
      return (
        isNews(examined.findings.reading.article) &&
        piece?.written === false &&
        subject.pos === 'NOUN' &&
        beside.length === 1 &&
        /^(?:the|this)$/i.test(beside[0]?.text ?? '')
      );
    },
  },
];
