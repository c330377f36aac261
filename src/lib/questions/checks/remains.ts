// Checks of what a cut or a careless source leaves behind: verbs without what was said, halves of pairs.
import { childrenOf, tokenAt } from '../../language/tree.ts';
import type { Check } from './check.ts';

/** Verbs that say nothing without what is said or done. */
const wantsContent =
  /^(?:say|note|tell|yell|shout|add|remark|explain|comment|announce|state|report|claim|argue|warn|insist|reveal|suggest|conclude|observe|describe|declare)$/;

/** Words that carry what a verb of saying says. */
const content = /^(?:ccomp|xcomp|dobj|parataxis|prep|advcl|oprd|dative)$/;

/** Words that look back at a part of the story that the card does not show. */
const looksBack =
  /^(?:later|also|again|already|still|eventually|further|earlier|afterwards?|subsequently|finally|too|recently|nearby)$/i;

/** First words of comment or answer, which tell nothing and want a sentence before them. */
const comments =
  /^(?:Importantly|Interestingly|Notably|Recently|Yes|No|Indeed|Of course|Unfortunately|Fortunately|Surprisingly|Clearly|Obviously|In fact|In addition|As a result|Visiting|Today)\b/;

export const remains: readonly Check[] = [
  {
    reason: 'nothing-said',
    certainty: 'hard',
    because: 'a verb of saying at the end has lost what was said',
    example: 'On ______, Paul Revere rode out of Boston famously yelling.',
    fails: ({ tokens, candidate: { fact } }) => {
      const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
      const last = words.at(-1);
      return (
        last !== undefined &&
        /^VB[DGPZ]?$/.test(last.tag) &&
        wantsContent.test(last.lemma) &&
        !childrenOf(fact.statement.sentence, last).some(
          ({ dep, i }) => content.test(dep) && tokens.some((token) => token.i === i),
        )
      );
    },
  },
  {
    reason: 'only-as',
    certainty: 'doubt',
    because: '"as somebody told" is half a sentence',
    example: 'As ______, a planetary scientist, told Space.com.',
    fails: ({ tokens, candidate: { prompt, fact } }) => {
      if (!/^(?:As|While|Although|Because|Whereas) /.test(prompt)) return false;
      const [first] = tokens;
      const verb = first && tokenAt(fact.statement.sentence.doc, first.head);
      return first?.dep === 'mark' && verb?.dep === 'ROOT';
    },
  },
  {
    reason: 'era',
    certainty: 'hard',
    because: 'an era is no answer',
    example: 'In the 8th and 7th centuries ______, Greek colonies were established. (BC)',
    fails: ({ candidate: { answer } }) => /^(?:BC|BCE|AD|CE)$/.test(answer),
  },
  {
    reason: 'from-a-range',
    certainty: 'hard',
    because: '"from" wants "to" behind it, not a dash',
    example: 'He had an international career from ______. (1902–1924)',
    fails: ({ tokens, candidate: { key, answer } }) =>
      /^\d+ ?[–-] ?\d+$/.test(answer) && /^from$/i.test(tokens[key.from - 1]?.text ?? ''),
  },
  {
    reason: 'year-of-name',
    certainty: 'hard',
    because: 'the year is the name of the war or the act',
    example: 'Governor Blacksnake allied with the United States in the War of ______.',
    fails: ({ tokens, candidate: { key } }) =>
      key.iso !== null &&
      /^of$/.test(tokens[key.from - 1]?.text ?? '') &&
      /^(?:War|Act|Treaty|Constitution|Revolution|Panic|Crisis|Convention|Compromise|Bill|Statute|Edict)$/.test(
        tokens[key.from - 2]?.text ?? '',
      ),
  },
  {
    reason: 'year-beside-year',
    certainty: 'doubt',
    because: 'a year paired with the next is told by it',
    example: 'In ______ and 1999, he was chosen as a scholar in cancer research. (1998)',
    fails: ({ tokens, candidate: { key } }) => {
      if (key.kind !== 'year' || key.iso === null) return false;
      const year = Number(key.iso);
      const near = [tokens[key.to + 1]?.text, tokens[key.from - 2]?.text].map(Number);
      const joined = [tokens[key.to]?.text, tokens[key.from - 1]?.text].some((text) =>
        /^(?:and|or|to|[–-])$/.test(text ?? ''),
      );
      return joined && near.some((other) => Math.abs(other - year) <= 2);
    },
  },
  {
    reason: 'comment',
    certainty: 'doubt',
    because: 'a sentence that opens with a comment or an answer goes on from another',
    example: 'Importantly, he led a struggle in the ______. Yes, celebrations were banned.',
    fails: ({ candidate: { prompt, fact } }) => fact.cue === null && comments.test(prompt),
  },
  {
    reason: 'looks-back',
    certainty: 'doubt',
    because: '"later" and "also" look back at a part of the story the card does not show',
    example: 'Andreini later sang Milio in Naples in ______.',
    fails: ({ tokens, candidate: { key } }) =>
      tokens.some(
        ({ text, dep }, i) =>
          dep === 'advmod' &&
          looksBack.test(text) &&
          (i < key.from || i >= key.to) &&
          // "two years later" is counted from a time that other checks look for.
          tokens[i - 1]?.tag !== 'NNS',
      ),
  },
  {
    reason: 'opens-quoted',
    certainty: 'doubt',
    because: 'a sentence that opens with a quotation has lost who says it, or is only said',
    example: '"The military has taken control of the capital, ______."',
    fails: ({ candidate: { prompt } }) => /^["“]/.test(prompt),
  },
  {
    reason: 'speaker',
    certainty: 'doubt',
    because: 'who is asked by a reporter is seldom whom the story is about',
    example: 'Passenger ______ told CNN that he had been sleeping.',
    fails: ({ tokens, candidate: { key, fact } }) => {
      if (key.kind !== 'person') return false;
      return tokens.slice(key.from, key.to).some((token) => {
        const verb = tokenAt(fact.statement.sentence.doc, token.head);
        return /^nsubj/.test(token.dep) && wantsContent.test(verb.lemma);
      });
    },
  },
];
