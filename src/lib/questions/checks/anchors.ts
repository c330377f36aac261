// Checks of the rubric's second point: enough names and words tell months later which event is meant.
import { piecesWithin } from '../../facts/statement.ts';
import { kept } from '../../language/kept.ts';
import { isProtagonist } from '../../language/mentions/protagonist.ts';
import { extentOf } from '../../language/tree.ts';
import type { Key } from '../keys.ts';
import { plainWords, type Check, type Examined } from './check.ts';

/** Names, times and numbers of the prompt, each once: what a reader can recognise the event by. */
const anchors = (examined: Examined) => anchorsBeside(examined.candidate.key, examined);

const anchorsBeside = kept((key: Key, examined: Examined): number => {
  const { candidate, findings, tokens } = examined;
  const { fact } = candidate;
  const { pieces, sentence } = fact.statement;
  const outside = (first: number, end: number) => {
    const within = piecesWithin(pieces, first, end);
    return within !== null && (within.to <= key.from || within.from >= key.to);
  };
  const names = findings.names.of(sentence).filter(({ first, end }) => outside(first, end));
  const times = findings
    .times(sentence)
    .filter(({ first, end, stale }) => !stale && outside(first, end));
  const written = pieces.filter(
    ({ written: w, text }, i) => w && !/\d/.test(text) && (i < key.from || i >= key.to),
  );
  const cue = fact.cue === null ? 0 : 1;
  const header = tokens.some(
    ({ pos, text, lemma }, i) =>
      (i < key.from || i >= key.to) &&
      pos === 'NOUN' &&
      (findings.header.has(text.toLowerCase()) || findings.header.has(lemma)),
  )
    ? 1
    : 0;
  return (
    new Set([...names.map(({ full }) => full), ...written.map(({ text }) => text)]).size +
    times.length +
    countsIn(examined) +
    cue +
    header
  );
});

/** Does the prompt hold another count? It tells no event apart. */
function countsIn({ tokens, candidate: { key } }: Examined): 0 | 1 {
  const counts = tokens.some(
    ({ tag, entType }, i) => tag === 'CD' && entType !== 'DATE' && (i < key.from || i >= key.to),
  );
  return counts ? 1 : 0;
}

function namesProtagonist({ candidate, findings }: Examined): boolean {
  const { protagonist } = findings;
  const { pieces, sentence } = candidate.fact.statement;
  if (!protagonist) return false;
  if (pieces.some(({ written, text }) => written && text.includes(protagonist.name))) return true;
  return findings.names
    .of(sentence)
    .some(
      ({ text, first, end }) =>
        isProtagonist(text, protagonist) && piecesWithin(pieces, first, end) !== null,
    );
}

/** Words that say something, names among them: nouns, verbs, adjectives. */
function contentWords({ tokens, candidate: { key } }: Examined): number {
  return tokens.filter(
    ({ pos, lemma }, i) =>
      (i < key.from || i >= key.to) &&
      /^(?:NOUN|VERB|ADJ|PROPN)$/.test(pos) &&
      !/^(?:be|have|do|become)$/.test(lemma),
  ).length;
}

/** Words of the protagonist's own name that stand in the author's words and count as content. */
function ofOwnName({
  tokens,
  candidate: { fact },
  findings: { names, protagonist },
}: Examined): number {
  if (!protagonist) return 0;
  const { pieces, sentence } = fact.statement;
  const own = names.of(sentence).filter(({ text }) => isProtagonist(text, protagonist));
  return tokens.filter(
    ({ i }, n) => !pieces[n]?.written && own.some(({ first, end }) => first <= i && i < end),
  ).length;
}

/** What happens once in a life is told apart by its verb: "Higuchi died at ______." */
const isOnceInLife = ({ tokens }: Examined) =>
  tokens.some(
    ({ dep, lemma }) =>
      dep === 'ROOT' && /^(?:bear|die|marry|graduate|ordain|baptize|baptise|bury)$/.test(lemma),
  );

/** Words that say something and are no names. */
function commonWords({ tokens, candidate: { key } }: Examined): number {
  return tokens.filter(
    ({ pos, lemma }, i) =>
      (i < key.from || i >= key.to) &&
      /^(?:NOUN|VERB|ADJ|ADV)$/.test(pos) &&
      !/^(?:be|have|do|become|time|year|number)$/.test(lemma),
  ).length;
}

export const anchored: readonly Check[] = [
  {
    reason: 'anchors',
    certainty: 'doubt',
    because: 'with fewer than two names or numbers in it, a prompt fits too much',
    example: 'The delegates met again in ______.',
    fails: (examined) => {
      const { key } = examined.candidate;
      if (key.kind === 'term') return contentWords(examined) < 4;
      const count = anchors(examined);
      const content = contentWords(examined);
      const isCount = /^(?:number|money|percent)$/.test(key.kind);
      // A figure of somebody's life wants to be told from the other figures.
      const numbers = isCount ? countsIn(examined) : 0;
      if (namesProtagonist(examined)) {
        if (isCount && count - numbers < 2) return true;
        return ofOwnName(examined) > 0 ? content < 3 : content < 2 && !isOnceInLife(examined);
      }
      // Somebody's deed, told at length, is recognised without a second name.
      const deed = key.from <= 1 && key.kind === 'person';
      if (count >= 2) return content < 3;
      return commonWords(examined) < (count === 1 || deed ? 4 : Infinity);
    },
  },
  {
    reason: 'unnamed-subject',
    certainty: 'doubt',
    because: 'a bare common noun as subject could be anybody in another article',
    example: 'Five players were booked in ______.',
    fails: (examined) => {
      const { candidate, tokens, findings } = examined;
      const { fact, key } = candidate;
      if (fact.cue !== null || key.kind === 'term') return false;
      const { sentence, pieces } = fact.statement;
      const subject = tokens.find(({ dep }, i) => /^nsubj/.test(dep) && !pieces[i]?.written);
      const first = tokens.findIndex(({ dep }) => /^nsubj/.test(dep));
      if (!subject || pieces[first]?.written) return false;
      if (/^PRP/.test(subject.tag)) return true;
      const { first: from, end } = extentOf(sentence, subject);
      const inside = (token: number) => token >= from && token < end;
      const named =
        findings.names.of(sentence).some((name) => inside(name.first)) ||
        pieces.some((piece) => piece.written && inside(piece.first));
      const header = plainWords(subject.lemma).some((word) => findings.header.has(word));
      // Enough names around it tell which event it is.
      const told = anchors(examined) - countsIn(examined) >= 3;
      return /^(?:NOUN|ADJ|NUM)$/.test(subject.pos) && !named && !header && !told;
    },
  },
];
