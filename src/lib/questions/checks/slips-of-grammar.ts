// Checks of the rubric's first point that know slips of grammar by the tree: number, tense, joints of clauses.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isSubject, subjectOf, tokenAt } from '../../language/tree.ts';
import { ofFact, type AboutFact, type Check } from './check.ts';

const sentenceOf = ({ candidate }: AboutFact): Sentence => candidate.fact.statement.sentence;

const isFiniteTag = (tag: string) => /^(?:VB[DPZ]|MD)$/.test(tag);

/** The auxiliary or verb that carries the tense. */
const finiteOf = (sentence: Sentence, verb: Token): Token =>
  childrenOf(sentence, verb).find(({ dep, i }) => /^aux/.test(dep) && i < verb.i) ?? verb;

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

/** Verbs whose object is a clause without a conjunction. */
const reporting =
  /^(?:say|tell|think|believe|write|claim|add|report|explain|argue|note|suggest|seem|know|hope|feel|find|see|mean|warn|state|announce|ask|agree|insist|estimate|conclude)$/;

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
          !tokens.slice(0, i - 1).some(({ text }) => text === ',') &&
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
    reason: 'semicolon',
    certainty: 'hard',
    because: 'a semicolon stands between two sentences, or between the items of a list',
    example: 'Then came egyptology; the academic study of ancient Egypt.',
    fails: ofFact(({ tokens }) => {
      const marks = tokens.flatMap(({ text }, i) => (text === ';' ? [i] : []));
      const [at] = marks;
      if (at === undefined) return false;
      const isTold = (part: readonly Token[]) =>
        part.some(({ tag }) => isFiniteTag(tag) || tag === 'VBN') &&
        part.some((token) => isSubject(token) || /^(?:most|some|many|others)$/.test(token.text));
      if (marks.length > 1) {
        const last = tokens.slice((marks.at(-1) ?? 0) + 1);
        // "x, y; and z, w": a list of lists.
        return !/^(?:and|or|but)$/.test(last[0]?.text ?? '') && !isTold(last);
      }
      const behind = tokens.slice(at + 1);
      // "in Alpine, Arizona; Madrid, Spain": places with what they lie in.
      const isPlace = ({ pos }: Token) => /^(?:PROPN|PUNCT)$/.test(pos);
      if (tokens.slice(Math.max(0, at - 3), at + 2).every(isPlace)) return false;
      if (tokens.slice(0, at).some(({ text }) => text === ':')) return false;
      return !isTold(tokens.slice(0, at)) || !isTold(behind) || isFiniteTag(behind[0]?.tag ?? '');
    }),
  },
  {
    reason: 'count-comma',
    certainty: 'hard',
    because: 'no comma stands between a number and what is counted',
    example: 'There are eight, daily direct flights from Jakarta.',
    fails: ofFact(({ tokens }) =>
      tokens.some((token, i) => {
        const [comma, next] = tokens.slice(i + 1);
        return (
          token.dep === 'nummod' &&
          /^\p{Ll}/u.test(token.text) &&
          comma?.text === ',' &&
          next?.dep === 'amod' &&
          next.head === token.head &&
          token.head > next.i
        );
      }),
    ),
  },
  {
    reason: 'verb-comma',
    certainty: 'hard',
    because: 'a comma between a subject and its verb is a slip, in any clause',
    example: 'Smith observed that a small business of 10 workers, could make 48,000 pins.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      return tokens.some((verb) => {
        if (!/^(?:VERB|AUX)$/.test(verb.pos) || verb.dep === 'ROOT') return false;
        const finite = finiteOf(sentence, verb);
        const subject = subjectOf(sentence, verb);
        if (!subject || !isFiniteTag(finite.tag) || subject.i > finite.i) return false;
        if (
          subject.pos !== 'NOUN' ||
          childrenOf(sentence, subject).some(({ dep }) => /^(?:conj|appos|relcl|acl)$/.test(dep))
        )
          return false;
        const from = tokens.findIndex(({ i }) => i === subject.i);
        const to = tokens.findIndex(({ i }) => i === finite.i);
        const between = from < 0 ? [] : tokens.slice(from + 1, to);
        return (
          between.at(-1)?.text === ',' && between.filter(({ text }) => text === ',').length === 1
        );
      });
    }),
  },
  {
    reason: 'loose-splice',
    certainty: 'hard',
    because: 'two sentences with only a comma between them, whatever the tree makes of the second',
    example: 'He has experience as a negotiator, during the hi-jack he was the team leader.',
    fails: ofFact((about) => {
      const { tokens } = about;
      const sentence = sentenceOf(about);
      const root = tokens.find(({ dep }) => dep === 'ROOT');
      const own = root && subjectOf(sentence, root);
      if (!root || !own || own.i > root.i || reporting.test(root.lemma)) return false;
      if (tokens.some(({ text }) => /^["“”;:–—]$/.test(text))) return false;
      return tokens.some((verb) => {
        if (!/^(?:relcl|advcl|ccomp|appos)$/.test(verb.dep) || verb.i < root.i) return false;
        const subject = subjectOf(sentence, verb);
        if (!subject || subject.i > verb.i || !isFiniteTag(finiteOf(sentence, verb).tag))
          return false;
        if (reporting.test(verb.lemma)) return false;
        const { first } = extentOf(sentence, verb);
        const start = tokens.findIndex(({ i }) => i >= first);
        const lead = tokens.slice(
          start,
          tokens.findIndex(({ i }) => i === verb.i),
        );
        const later = tokens.filter(({ i }) => i > verb.i);
        return (
          tokens[start - 1]?.text === ',' &&
          lead.some(({ i }) => i === subject.i) &&
          !lead.some(({ dep, tag }) => /^(?:mark|cc)$/.test(dep) || /^(?:W\w+|EX)$/.test(tag)) &&
          !lead.some(({ text, dep }) => /^(?:that|so|as|than|the)$/i.test(text) && dep !== 'det') &&
          // "A did this, B did that, and C did more" is a list.
          !later.some(({ dep }) => dep === 'cc')
        );
      });
    }),
  },
];
