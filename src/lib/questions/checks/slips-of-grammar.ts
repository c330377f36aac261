// Checks of the rubric's first point that know slips of grammar by the tree: number, tense, articles.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, subjectOf, tokenAt } from '../../language/tree.ts';
import { ofFact, type Check } from './check.ts';
import { finiteOf, isFiniteTag, sentenceOf } from './finite.ts';

/** The verb a word hangs on, at most five steps up; null where there is none. */
function verbAbove({ doc }: Sentence, token: Token): Token | null {
  let at = token;
  for (let steps = 0; steps < 5; steps++) {
    const above = tokenAt(doc, at.head);
    if (above.i === at.i) return null;
    if (/^(?:VERB|AUX)$/.test(above.pos)) return above;
    at = above;
  }
  return null;
}

const isYear = ({ text }: Token) => /^(?:1\d|20)\d\d$/.test(text);

/** Is the word a preposition with a year as its object: "in 1999", "in May 1999"? */
function yearBehind(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(at + 1, at + 4);
  const year = near.findIndex(isYear);
  return year >= 0 && near.slice(0, year).every(({ pos }) => /^(?:PROPN|NUM|PUNCT)$/.test(pos));
}

/** What was so first or most since some time is told in the present: "is the first since 1950". */
const ranked =
  /^(?:first|only|last|second|third|longest|most|least|best|worst|largest|\p{Ll}+est)$/u;

const persons = /(?:man|woman|child|person)$/;

/** Nouns of places and things of which there are several. */
const counted =
  /^(?:district|region|province|valley|lake|river|peninsula|side|position|suburb|company|team|ship|area|city|town|village|island|country|building|church|book|film|museum|border|castle|bridge)$/;

export const slipsOfGrammar: readonly Check[] = [
  {
    reason: 'singular-count',
    certainty: 'hard',
    because: 'two and more are counted in the plural',
    example: 'They captured two Englishman, Robert Ambrister and Peter Cook.',
    fails: ofFact(({ tokens }) =>
      tokens.some(
        (token, i) =>
          /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|both)$/i.test(
            token.text,
          ) &&
          tokens[i + 1]?.tag.startsWith('NN') === true &&
          persons.test(tokens[i + 1]?.text ?? '') &&
          !/^(?:NOUN|PROPN)$/.test(tokens[i + 2]?.pos ?? '') &&
          !/^[-–]$/.test(tokens[i + 2]?.text ?? ''),
      ),
    ),
  },
  {
    reason: 'comma-that',
    certainty: 'hard',
    because: '"that" opens no relative clause behind a comma',
    example: 'the Independence process, that ended in 1818',
    fails: ofFact(({ tokens }) =>
      tokens.some(
        (token, i) =>
          token.text === 'that' &&
          token.tag === 'WDT' &&
          tokens[i - 1]?.text === ',' &&
          tokens[i - 2]?.pos === 'NOUN' &&
          // The comma may close an aside: "the firm, based in Delhi, that".
          (tokens[i - 2]?.dep === 'dobj' ||
            !tokens.slice(0, i - 1).some(({ text }) => text === ',')) &&
          isFiniteTag(tokens[i + 1]?.tag ?? ''),
      ),
    ),
  },
  {
    reason: 'present-since',
    certainty: 'hard',
    because: 'what has been so since some time is told in the perfect',
    example: 'He is a Fellow of the society since 2005.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      return tokens.some((token, i) => {
        if (!/^since$/i.test(token.text) || token.dep !== 'prep' || !yearBehind(tokens, i))
          return false;
        const verb = verbAbove(sentence, token);
        return (
          verb !== null &&
          /^VB[PZ]$/.test(finiteOf(sentence, verb).tag) &&
          !childrenOf(sentence, verb).some(
            ({ text, dep }) => /^aux/.test(dep) && /^(?:has|have|['’]s|['’]ve)$/i.test(text),
          ) &&
          // "is known since", "is the first since", "has a tradition since".
          !tokens.some(({ text }) => ranked.test(text))
        );
      });
    }),
  },
  {
    reason: 'perfect-then',
    certainty: 'hard',
    because: 'the perfect does not go with a time that is over',
    example: 'Buglisi has taught at the Victoria College in 1999.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      return tokens.some((token, i) => {
        if (!/^(?:in|on|from)$/i.test(token.text) || token.dep !== 'prep') return false;
        if (!yearBehind(tokens, i)) return false;
        const verb = verbAbove(sentence, token);
        const auxiliary = verb && finiteOf(sentence, verb);
        // "has since 1990": what reaches up to now.
        const reaches = tokens
          .slice(i + 1, i + 7)
          .some(({ text }) => /^(?:present|now|today|onwards?)$/.test(text));
        return (
          verb !== null &&
          token.head === verb.i &&
          /^VB[ND]$/.test(verb.tag) &&
          /^(?:has|have|['’]ve)$/i.test(auxiliary?.text ?? '') &&
          !reaches &&
          !tokens.some(({ text }) => /^(?:since|ever|twice|times?)$/i.test(text))
        );
      });
    }),
  },
  {
    reason: 'second-verb',
    certainty: 'hard',
    because: 'two verbs of one subject agree with it alike',
    example: 'He faces questioning by the police, and also face questions about warnings.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      return tokens.some((verb) => {
        if (verb.dep !== 'conj' || !/^VB[PZ]$/.test(verb.tag) || subjectOf(sentence, verb))
          return false;
        const first = tokenAt(sentence.doc, verb.head);
        const subject = subjectOf(sentence, first);
        return (
          subject !== null &&
          !/^(?:WDT|WP)$/.test(subject.tag) &&
          finiteOf(sentence, verb).i === verb.i &&
          finiteOf(sentence, first).i === first.i &&
          /^VB[PZ]$/.test(first.tag) &&
          first.tag !== verb.tag &&
          tokens.some(({ i }) => i === first.i) &&
          // "a willingness to consider, and adapt to": it may hang on another verb.
          !tokens.some(({ i, tag }) => i > first.i && i < verb.i && /^(?:TO|W\w+|MD)$/.test(tag))
        );
      });
    }),
  },
  {
    reason: 'joined-singular',
    certainty: 'hard',
    because: 'two subjects have a verb in the plural',
    example: 'Wings Air and Sriwijaya Air connects the island with Bangka.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      const root = tokens.find(({ dep }) => dep === 'ROOT');
      const subject = root && subjectOf(sentence, root);
      if (!root || !subject || subject.i > root.i || !/^NN/.test(subject.tag)) return false;
      const finite = finiteOf(sentence, root);
      if (finite.tag !== 'VBZ' && finite.text !== 'was') return false;
      const children = childrenOf(sentence, subject);
      const other = children.find(({ dep, i }) => dep === 'conj' && i < finite.i);
      const joint = children.find(({ dep }) => dep === 'cc');
      const behind = tokens.findIndex(({ i }) => i === finite.i);
      return (
        joint?.text === 'and' &&
        other !== undefined &&
        joint.i < other.i &&
        subject.entType !== '' &&
        other.pos === 'PROPN' &&
        // "Bowen and Co is", "Trinidad and Tobago was": one name.
        !tokens.some(({ i, entType }) => i === joint.i && entType !== '') &&
        !tokens.slice(0, behind).some(({ text }) => /^(?:,|between|both|of)$/i.test(text))
      );
    }),
  },
  {
    reason: 'one-of-singular',
    certainty: 'hard',
    because: 'one is taken of several',
    example: 'It was one of the longest living civilization.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      return tokens.some((token) => {
        if (!/^one$/i.test(token.text)) return false;
        const of = childrenOf(sentence, token).find(
          ({ text, dep }) => text === 'of' && dep === 'prep',
        );
        const noun = of && childrenOf(sentence, of).find(({ dep }) => dep === 'pobj');
        return (
          noun?.tag === 'NN' &&
          !childrenOf(sentence, noun).some(({ dep }) => /^(?:conj|cc)$/.test(dep)) &&
          !/^(?:family|group|team|staff|majority|minority|public|series|kind|sort|pair|set|list|crew|cast|band|army|generation)$/.test(
            noun.lemma,
          )
        );
      });
    }),
  },
  {
    reason: 'lost-the-behind',
    certainty: 'hard',
    because: 'a place or a thing that can be counted has an article, behind a preposition as well',
    example: 'Belgrave lies 35 km east from central business district.',
    fails: ofFact((about) => {
      const sentence = sentenceOf(about);
      return about.tokens.some((token) => {
        if (token.tag !== 'NN' || token.dep !== 'pobj' || !counted.test(token.lemma)) return false;
        const children = childrenOf(sentence, token);
        const before = children.filter(({ i }) => i < token.i);
        return (
          // "in court", "by ship": alone it may be an idiom.
          before.length > 0 &&
          before.every(
            ({ dep, text }) => /^(?:amod|compound)$/.test(dep) && /^\p{Ll}/u.test(text),
          ) &&
          !children.some(({ dep }) => /^(?:cc|conj)$/.test(dep))
        );
      });
    }),
  },
];
