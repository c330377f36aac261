// Measures of how much the statement has to do with what the article is about.
import { isProtagonist } from '../../../language/mentions/protagonist.ts';
import { isContent, mean, type Feature, type Seen } from './seen.ts';

function namesOutsideKey({ candidate, findings }: Seen): number {
  const { statement } = candidate.fact;
  const shown = findings.names
    .of(statement.sentence)
    .filter(({ first, end }) =>
      statement.pieces.some(
        (piece, i) =>
          piece.first >= first &&
          piece.first < end &&
          (i < candidate.key.from || i >= candidate.key.to),
      ),
    );
  const written = statement.pieces.filter((piece) => piece.written && !/\d/.test(piece.text));
  return new Set([...shown.map(({ full }) => full), ...written.map(({ text }) => text)]).size;
}

function isOfProtagonist({ subject, candidate, findings, tokens }: Seen): number {
  const { protagonist } = findings;
  if (!protagonist || !subject) return 0;
  const piece = candidate.fact.statement.pieces[tokens.indexOf(subject)];
  return piece && isProtagonist(piece.text, protagonist) ? 1 : 0;
}

function timesShown({ candidate: { fact }, findings }: Seen): number {
  const { pieces, sentence } = fact.statement;
  return findings
    .times(sentence)
    .filter((time) => pieces.some(({ first, end }) => first < time.end && time.first < end)).length;
}

export const topicMeasures: readonly Feature[] = [
  {
    name: 'top-uses',
    value: ({ top, article }) => Math.log1p(article.roots(top?.lemma ?? '')),
  },
  { name: 'names', value: namesOutsideKey },
  { name: 'no-name', value: (seen) => +(namesOutsideKey(seen) === 0) },
  { name: 'times', value: timesShown },
  {
    name: 'numbers',
    value: ({ others }) =>
      others.filter(({ tag, entType }) => tag === 'CD' && entType !== 'DATE').length,
  },
  {
    name: 'header',
    value: ({ others, findings }) =>
      mean(others.filter(isContent).map(({ lemma }) => +findings.header.has(lemma.toLowerCase()))),
  },
  {
    name: 'centrality',
    value: ({ others, article }) =>
      mean(
        others.filter(isContent).map(({ lemma }) => Math.log1p(article.uses(lemma.toLowerCase()))),
      ),
  },
  { name: 'of-protagonist', value: isOfProtagonist },
  { name: 'about-somebody', value: ({ findings }) => +(findings.protagonist !== null) },
  {
    name: 'place',
    value: ({ candidate, article }) => article.place(candidate.fact.statement.sentence),
  },
  {
    name: 'in-paragraph',
    value: ({ candidate, article }) =>
      Math.min(6, article.inBlock(candidate.fact.statement.sentence)),
  },
  { name: 'news', value: ({ article }) => +article.news },
  {
    name: 'news-claim',
    value: ({ article, candidate }) => +(article.news && candidate.form === 'claim'),
  },
];
