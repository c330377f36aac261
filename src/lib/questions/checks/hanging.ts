// Checks of words that hang on the sentence before, and of groups and events nobody names.
import { childrenOf, isSubject, tokenAt } from '../../language/tree.ts';
import { isNews } from '../../language/times.ts';
import type { Check, Examined } from './check.ts';
import { pointsBack } from './points-back.ts';

/** First words that only a sentence before explains, whatever line is shown above. */
const alwaysOpen =
  /^(?:Soon|Next|Alternatively|Incidentally|Subsequent|Other(?! than)|Most recently|Around the same time|At the time(?! of)) /;

/** First words that a line shown above may explain. */
const openAlone =
  /^(?:Similar|Such(?! as)|Within a few|Here(?! and)|Some (?:are|were|have|had|can|may|of (?:these|those|them))|There(?! (?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|remains?|exists?))) /;

const opinion =
  /^(?:say|support|favou?r|oppose|agree|disagree|believe|think|want|back|reject|approve|prefer|trust)$/;

/** A play or a part of a match, of which a day's report has several. */
const play =
  /\b(?:(?:first|second) half|penalty|of the Match|scoreboard|\d+(?:st|nd|rd|th) minute|injury time|stoppage time|corner kick|close-ranged?)\b/;

const aMatch = /\b(?:beats?|defeats?|v|vs|versus|draws?|final)\b/i;

const isOutside = ({ candidate: { key } }: Examined, at: number) => at < key.from || at >= key.to;

export const hanging: readonly Check[] = [
  pointsBack,
  {
    reason: 'hanging-start',
    certainty: 'hard',
    because: 'the first words go on from a sentence that is not shown',
    example:
      'Soon physicians all over ______ were measuring blood pressure. Other groups included ...',
    fails: ({ candidate: { fact, prompt } }) =>
      alwaysOpen.test(prompt) || (fact.cue === null && openAlone.test(prompt)),
  },
  {
    reason: 'hanging-adverb',
    certainty: 'hard',
    because: 'an adverb of the story looks back at what was told before',
    example: 'Bernoulli now returned to his work. Agencies may offer cheaper services though.',
    fails: ({ tokens, candidate: { prompt, fact } }) =>
      /\b(?:instead|though|, however|as such|for instance|for example)(?:[.?]| (?:in|by) )|\bnot only here\b|\bcontinued:|\bthus (?:the|an?|\p{Ll}+s)\b/u.test(
        prompt,
      ) ||
      tokens.some(({ text, dep, head }, i) => {
        const next = tokens[i + 1];
        const told = fact.statement.sentence;
        return (
          text === 'now' &&
          dep === 'advmod' &&
          next?.i === head &&
          tokenAt(told.doc, head).tag === 'VBD'
        );
      }),
  },
  {
    reason: 'which-survey',
    certainty: 'hard',
    because: 'a share of whom is not said, nor who asked them',
    example: '62 percent supported separate branches for ______.',
    fails: ({ tokens, candidate: { fact } }) =>
      tokens.some(
        (token) =>
          /^(?:percent|%)$/.test(token.text) &&
          isSubject(token) &&
          opinion.test(tokenAt(fact.statement.sentence.doc, token.head).lemma) &&
          !childrenOf(fact.statement.sentence, token).some(({ dep }) => dep === 'prep'),
      ),
  },
  {
    reason: 'which-match',
    certainty: 'hard',
    because: 'a report of several matches must say of which it speaks',
    example: '______ won the Man of the Match award.',
    fails: (examined) => {
      const { candidate, findings, tokens } = examined;
      const { article } = findings.reading;
      if (candidate.fact.cue !== null || aMatch.test(article.title) || !isNews(article))
        return false;
      if (!play.test(candidate.prompt)) return false;
      const sides = tokens.filter(
        ({ entType, pos }, i) =>
          isOutside(examined, i) && pos === 'PROPN' && /^(?:GPE|NORP)$/.test(entType),
      );
      return new Set(sides.map(({ text }) => text)).size < 1;
    },
  },
  {
    reason: 'there-where',
    certainty: 'hard',
    because: 'what there is must be said to be somewhere',
    example: 'There are ______ main streets.',
    fails: (examined) => {
      const {
        tokens,
        candidate: { fact },
      } = examined;
      const [first] = tokens;
      if (fact.cue !== null || first?.dep !== 'expl' || !/^there$/i.test(first.text)) return false;
      const { sentence } = fact.statement;
      const noun = childrenOf(sentence, tokenAt(sentence.doc, first.head)).find(
        ({ dep }) => dep === 'attr',
      );
      const told =
        noun && childrenOf(sentence, noun).some(({ dep }) => /^(?:relcl|acl)$/.test(dep));
      const placed = tokens.some(
        ({ pos }, i) =>
          pos === 'PROPN' &&
          isOutside(examined, i) &&
          tokens
            .slice(Math.max(0, i - 4), i)
            .some(({ text }) => /^(?:in|at|on|near|inside|around|departing|of|from)$/.test(text)),
      );
      return !told && !placed;
    },
  },
];
