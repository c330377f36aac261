// Reading -> facts: every clause that says something, standing by itself as far as rules can make it.
import type { Block } from '../article/article.ts';
import { findNames, type Names } from '../language/mentions/names.ts';
import { findProtagonist, type Protagonist } from '../language/mentions/protagonist.ts';
import { kept } from '../language/kept.ts';
import type { Reading, Sentence, Token } from '../language/reading.ts';
import { isNews, timesOf, type Time } from '../language/times.ts';
import { childrenOf, rootOf, tokensOf } from '../language/tree.ts';
import { findAntecedents } from './antecedents.ts';
import { peopleIn } from './around.ts';
import { clausesOf } from './clauses.ts';
import { core, lineOf, settle } from './cue.ts';
import { pronounReach, reachOfLines, type Line } from './line.ts';
import type { Fact, FactId } from './fact.ts';
import { importanceOf } from './importance.ts';
import { lifeDates } from './life.ts';
import { officesIn } from './offices.ts';
import { isNegated, modalityOf } from './modality.ts';
import { recited } from './recital.ts';
import { headerWords, type HeaderWords } from './header.ts';
import { findTopics } from './topics.ts';
import { openTimes } from './open-times.ts';
import { writeOut } from './write-out.ts';

/** The facts of an article, with what the questions about them need to know. */
export interface Findings {
  readonly reading: Reading;
  readonly header: HeaderWords;
  readonly names: Names;
  readonly times: (sentence: Sentence) => readonly Time[];
  readonly protagonist: Protagonist | null;
  readonly facts: readonly Fact[];
  /** How many sentences say each predicate ("win award"): two make its subject a riddle. */
  readonly predicates: ReadonlyMap<string, number>;
}

/** A clause's verb with its object, by lemma, or in the passive; null for a verb alone. */
export function predicateOf(sentence: Sentence): string | null {
  const root = rootOf(sentence);
  if (!root) return null;
  const children = childrenOf(sentence, root);
  const object = children.find(({ dep }) => /^(?:dobj|attr|oprd)$/.test(dep));
  if (object) return `${root.lemma} ${object.lemma}`;
  return children.some(({ dep }) => dep === 'nsubjpass') ? `be ${root.lemma}` : null;
}

function countPredicates(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const predicate = predicateOf(sentence);
    if (predicate !== null) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  }
  return counts;
}

/** The last few sentences before each, which is as far back as any rule looks. */
const reach = 4;

/** The lines near enough before a sentence to be its cues; `told` is in the order of the article. */
const linesNear = (told: readonly Line[], at: number): readonly Line[] =>
  told.slice(told.findLastIndex((line) => line.at < at - reachOfLines) + 1);

/** Tells whether a noun occurs before the sentence with a number. */
function firstNouns(sentences: readonly Sentence[]): (noun: Token, at: number) => boolean {
  const first = new Map<string, number>();
  for (const [at, sentence] of sentences.entries()) {
    for (const { pos, lemma } of tokensOf(sentence)) {
      const name = lemma.toLowerCase();
      if (/^(?:NOUN|PROPN)$/.test(pos) && !first.has(name)) first.set(name, at);
    }
  }
  return ({ lemma }, at) => (first.get(lemma.toLowerCase()) ?? at) < at;
}

/** Finds the facts of a reading, yielding each block before its sentences are looked at. */
export function* findFacts(reading: Reading): Generator<Block, Findings> {
  const names = findNames(reading);
  const times = timesOf(reading);
  const protagonist = findProtagonist(reading, names);
  const header = headerWords(reading.article.title);
  const place = new Map(reading.sentences.map((sentence, n) => [sentence, n]));
  const before = (sentence: Sentence) => {
    const n = place.get(sentence) ?? 0;
    return reading.sentences.slice(Math.max(0, n - reach), n);
  };
  const news = isNews(reading.article);
  const antecedents = news ? findAntecedents(reading, names) : null;
  const isToldBefore = firstNouns(reading.sentences);
  const topics = findTopics(reading, names, protagonist);
  const people = kept((sentence: Sentence) => peopleIn(names.of(sentence), protagonist));
  const around = { names, times, protagonist, people, before, antecedents, header, topics };
  const facts: Fact[] = [];
  const idOf = () => `f${facts.length + 1}` as FactId;

  const composed = [
    ...lifeDates(reading, names, protagonist),
    ...(antecedents ? officesIn(reading, names) : []),
  ];
  for (const { clause, sentence, statement, asked } of composed) {
    facts.push({
      id: idOf(),
      clause,
      statement,
      cue: null,
      open: [],
      asked,
      modality: 'fact',
      negated: false,
      importance: clause === 'life' ? 1 : 2,
      doubts: [],
      ...sentence.span,
    });
  }
  const paragraphs = reading.article.blocks.filter(({ kind }) => kind === 'paragraph');
  const paragraphOf = new Map(paragraphs.map((block, n) => [block, n]));
  const hearsay = recited(reading.article.blocks, reading.sentences);
  let block: Block | null = null;
  const told: Line[] = [];
  for (const [at, sentence] of reading.sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block;
      yield block;
    }
    const back = pronounReach(reading.sentences, at);
    const article = { isNews: news, protagonist, isToldBefore, sentence: at };
    for (const clause of clausesOf(sentence)) {
      const { statement, doubts } = writeOut(sentence, clause, around);
      const own = modalityOf(sentence, clause.verb);
      const isHearsay = own !== 'said' && hearsay.has(sentence);
      const stale = openTimes(statement, times(sentence), news).open.length > 0;
      const settled = settle(
        statement,
        times(sentence),
        at,
        linesNear(told, at),
        header,
        back,
        article,
      );
      for (const each of [statement, core(statement)]) {
        const line = each && lineOf(each, at, header, article, stale);
        if (line) told.push(line);
      }
      facts.push({
        id: idOf(),
        clause: clause.kind,
        statement,
        cue: settled.cue,
        open: settled.open,
        asked: null,
        modality: isHearsay ? 'said' : own,
        negated: isNegated(sentence, clause.verb),
        importance: importanceOf(
          statement,
          paragraphOf.get(block) ?? 0,
          names,
          times(sentence),
          header,
        ),
        doubts: [...clause.doubts, ...doubts, ...settled.doubts, ...(isHearsay ? ['hearsay'] : [])],
        ...sentence.span,
      });
    }
  }
  return {
    reading,
    header,
    names,
    times,
    protagonist,
    facts,
    predicates: countPredicates(reading.sentences),
  };
}
