// Checks of the rubric's first point that look at the joints of a sentence: commas, semicolons, "and".
import type { Token } from '../../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  isSubject,
  subjectOf,
  tokenAt,
} from '../../language/tree.ts';
import { ofFact, type Check } from './check.ts';
import { finiteOf, isFiniteTag, reporting, sentenceOf } from './finite.ts';

export const joints: readonly Check[] = [
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
  {
    reason: 'no-main-clause',
    certainty: 'hard',
    because:
      'a clause with "after" before it, or without a verb that tells when, is half a sentence',
    example: 'After Vasco da Gama sailed the Cape Route around Africa.',
    fails: ofFact((about) => {
      const { tokens, candidate } = about;
      const sentence = sentenceOf(about);
      const { clause, statement } = candidate.fact;
      const isTold =
        !/^(?:main|coordinated)$/.test(clause) ||
        tokens.some((token) => /^(?:VB[DPZ]?|MD)$/.test(token.tag) || isFinite(sentence, token)) ||
        statement.pieces.some(({ text }) => /^(?:is|are|was|were|['’]s)$/.test(text));
      if (!isTold) return true;
      const [first] = tokens;
      if (first?.dep !== 'mark' || /^that$/i.test(first.text)) return false;
      const own = tokenAt(sentence.doc, first.head);
      const subject = subjectOf(sentence, own);
      // "While in Basel, Bernoulli wrote": the verb is the main one.
      const isOpening = !subject || tokens.some(({ i, text }) => i < subject.i && text === ',');
      return (
        own.dep === 'ROOT' &&
        !isOpening &&
        !tokens.some((token) => token.i > own.i && isFinite(sentence, token))
      );
    }),
  },
  {
    reason: 'half-question',
    certainty: 'hard',
    because: 'half of two clauses that are the subject together reads as a question',
    example: 'Which foods are deemed appropriate are important parts of cultural identity.',
    fails: ofFact(
      ({ tokens, candidate }) =>
        candidate.fact.doubts.includes('halved') &&
        /^(?:which|who|whose|what|how|why|where|whether)$/i.test(tokens[0]?.text ?? ''),
    ),
  },
  {
    reason: 'bare-relative',
    certainty: 'hard',
    because: 'a relative clause that lost its circumstance says nothing more',
    example: 'He had a role in the film, which he played.',
    fails: ({ candidate: { fact, prompt } }) =>
      fact.doubts.some((doubt) => doubt.startsWith('cut-')) &&
      /, (?:which|whom) (?:he|she|it|they|\p{Lu}\p{L}+) \p{L}+\.$/u.test(prompt),
  },
];
