// Checks of the rubric's first point: no word or comma is missing where grammar wants one.
import type { Token } from '../../language/reading.ts';
import { childrenOf, tokenAt } from '../../language/tree.ts';
import { ofFact, type Check } from './check.ts';

/** Nouns of which a sentence names one of many, or this one. */
const oneOfMany =
  /^(?:court|fisherman|man|woman|boy|girl|report|study|company|team|ship|area|city|town|village|island|country|building|church|book|film|group|officer|worker)$/;

/** Nouns that want an article before "of": "at the age of". */
const countable =
  /^(?:age|surrender|development|beginning|start|outbreak|arrival|invitation|death|capture|siege|battle|foundation)$/;

/** "May 2, 1783" and "May, 1750": the year belongs to a day or a month. */
const isDay = (tokens: readonly Token[], at: number) =>
  [1, 2].some((n) => tokens[at - n]?.entType === 'DATE' && tokens[at - n]?.text !== ',');

export const lostWords: readonly Check[] = [
  {
    reason: 'lost-article',
    certainty: 'hard',
    because: 'a noun before "of" that can be counted wants an article',
    example: 'at age of fifteen Patrick Gordon entered ...',
    fails: ofFact(({ tokens }) =>
      tokens.some(
        ({ pos }, i) =>
          pos === 'ADP' &&
          tokens[i + 1]?.tag === 'NN' &&
          countable.test(tokens[i + 1]?.lemma ?? '') &&
          tokens[i + 2]?.text === 'of',
      ),
    ),
  },
  {
    reason: 'lost-preposition',
    certainty: 'hard',
    because: 'a year behind a name, without "in", is the rest of something',
    example: 'Captured by the Vikings 866, York took on a new name.',
    fails: ofFact(({ tokens }) =>
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
    ),
  },
  {
    reason: 'bare-sum',
    certainty: 'hard',
    because: '"a £25" wants the noun that was left out',
    example: 'a charge which is a £25 for a non-personal transaction',
    fails: ofFact(({ candidate: { fact } }) => {
      const words = fact.statement.pieces.map(({ text }) => text);
      return words.some((word, i) => {
        if (!/^an?$/i.test(word) || !/^[£$€]/.test(words[i + 1] ?? '')) return false;
        const next = words.slice(i + 1).find((each) => !/^[£$€\d.,]+$|illion$/.test(each));
        return /^(?:for|to|of|in|by|and|from|on|,)$/.test(next ?? '');
      });
    }),
  },
  {
    reason: 'lost-comma',
    certainty: 'hard',
    because: 'who is called "a commoner" is named behind a comma, or without the article',
    example: 'Sayako married a commoner ______, a town planner.',
    fails: ofFact(({ tokens, candidate: { fact } }) => {
      const { sentence, people } = fact.statement;
      return tokens.some(({ text, dep, head, i }) => {
        const noun = tokenAt(sentence.doc, head);
        // "A university professor Isao Tokoro said": the article goes with the noun before the name.
        const isTitle = noun.tag === 'NN' && /^(?:compound|nmod)$/.test(noun.dep);
        const name = isTitle ? tokenAt(sentence.doc, noun.head) : noun;
        return (
          /^an?$/i.test(text) &&
          dep === 'det' &&
          (people.has(name.i) || (isTitle && name.tag === 'NNP')) &&
          name.dep !== 'compound' &&
          sentence.doc.tokens
            .slice(i + 1, name.i)
            .some(
              ({ text: word, tag, dep: as, i: at }) =>
                /^\p{Ll}/u.test(word) && (tag === 'NN' || as === 'compound') && !people.has(at),
            )
        );
      });
    }),
  },
  {
    reason: 'lost-the',
    certainty: 'hard',
    because: 'some names, and nouns that can be counted, want an article',
    example: 'Greek court has ruled. He went to US.',
    fails: ({ tokens, candidate: { fact, prompt } }) => {
      if (
        /\b(?:to|in|from|of|into|for) (?:US|UK|USA|EU|UN|Netherlands|Philippines)\b(?! \p{Lu}|[-’'])/u.test(
          prompt,
        )
      )
        return true;
      const { sentence } = fact.statement;
      return tokens.some(
        (token, i) =>
          token.tag === 'NN' &&
          oneOfMany.test(token.lemma) &&
          (token.dep === 'nsubj' || token.dep === 'attr') &&
          !/^(?:PROPN|NUM)$/.test(tokens[i + 1]?.pos ?? '') &&
          childrenOf(sentence, token).every(
            ({ dep, i: at, text }) =>
              at > token.i ||
              (/^(?:amod|compound)$/.test(dep) && !/^(?:former|then|co|fellow)$/i.test(text)),
          ) &&
          !childrenOf(sentence, token).some(({ dep }) => /^(?:cc|conj)$/.test(dep)),
      );
    },
  },
  {
    reason: 'lost-word',
    certainty: 'hard',
    because: 'the author left a word out',
    example: 'Many tourists come in order visit ship cemeteries.',
    fails: ofFact(({ candidate: { fact } }) =>
      /\bin order (?!to\b|that\b|of\b|by\b|for\b|from\b|and\b|with\b)\p{Ll}|\b(?:an?|the) (?:an?|the)\b|\b(?:decide|plan|agree)[ds]? to move (?!to\b|from\b|in|out|on|away|there|back|up|down|forward)\p{Lu}/u.test(
        fact.statement.pieces.map(({ text }) => text).join(' '),
      ),
    ),
  },
];
