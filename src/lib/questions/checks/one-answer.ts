// Checks of the rubric's fourth point: only one answer fits.
import { predicateOf } from '../../facts/find.ts';
import { piecesWithin } from '../../facts/statement.ts';
import { isSubject } from '../../language/tree.ts';
import type { Check } from './check.ts';

export const oneAnswer: readonly Check[] = [
  {
    reason: 'by-time',
    certainty: 'hard',
    because: 'what was so by one year was so by every later one',
    example: 'By ______, Fillmore had come to acknowledge that semantics matters. (1965)',
    fails: ({ candidate: { key, prompt } }) =>
      /^(?:year|month|day|decade)$/.test(key.kind) && /\bby (?:the )?______/i.test(prompt),
  },
  {
    reason: 'rival-subject',
    certainty: 'doubt',
    because: 'another sentence says the same of somebody else',
    example: 'Who won the Man of the Match award? (each match has one)',
    fails: ({ candidate, findings, tokens }) => {
      const { key, fact } = candidate;
      const asksSubject = tokens.slice(key.from, key.to).some(isSubject);
      const predicate = predicateOf(fact.statement.sentence);
      return (
        key.kind !== 'term' &&
        predicate !== null &&
        asksSubject &&
        (findings.predicates.get(predicate) ?? 0) > 1
      );
    },
  },
  {
    reason: 'two-answers',
    certainty: 'doubt',
    because:
      'another time or number of the same class in the prompt makes it a riddle which is meant',
    example: 'From ______ to 1801 they wrote letters.',
    fails: ({ candidate, findings }) => {
      const { key, fact } = candidate;
      if (key.kind !== 'year' && key.kind !== 'month' && key.kind !== 'day') return false;
      const { statement } = fact;
      const others = findings
        .times(statement.sentence)
        .filter(
          ({ iso, first, end }) =>
            iso !== null &&
            statement.pieces.some(
              (piece, i) =>
                piece.first >= first && piece.end <= end && (i < key.from || i >= key.to),
            ),
        );
      return others.length > 1;
    },
  },
  {
    reason: 'vague-place',
    certainty: 'doubt',
    because:
      'a blank behind "in" may be a year, a town or a country, where nothing else tells when or where',
    example: 'Gordon was brought up in ______.',
    fails: ({ candidate, findings, tokens }) => {
      const { key, options, form, fact } = candidate;
      if (form !== 'blank' || options !== null || tokens[key.from - 1]?.text !== 'in') return false;
      if (!/^(?:place|province|city|country|name)$/.test(key.kind)) return false;
      const { sentence, pieces } = fact.statement;
      const beside = [
        ...findings.times(sentence).filter(({ iso }) => iso !== null),
        ...findings.names.of(sentence).filter(({ kind }) => kind !== 'person'),
      ];
      // The subject alone does not tell what is asked.
      return !beside.some(({ first, end }) => {
        const within = piecesWithin(pieces, first, end);
        return within !== null && (within.to <= key.from || within.from >= key.to);
      });
    },
  },
  {
    reason: 'bare-number',
    certainty: 'hard',
    because: 'a number without the thing it counts',
    example: 'It hit ______ of them.',
    fails: ({ candidate, tokens }) => {
      const { key } = candidate;
      if (key.kind !== 'number') return false;
      const next = tokens.slice(key.to, key.to + 4);
      const counted = next.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
      const measure =
        /^(?:population|turnout|number|total|age|distance|length|height|weight|speed|estimate)$/;
      return !counted && !tokens.some(({ lemma }) => measure.test(lemma));
    },
  },
];
