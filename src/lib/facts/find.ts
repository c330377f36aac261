// Reading -> facts: every clause that says something, standing by itself as far as rules can make it.
import type { Block } from '../article/article.ts';
import { findNames, type Names } from '../language/mentions/names.ts';
import { findProtagonist, type Protagonist } from '../language/mentions/protagonist.ts';
import type { Reading, Sentence } from '../language/reading.ts';
import { isNews, timesOf, type Time } from '../language/times.ts';
import { childrenOf, rootOf } from '../language/tree.ts';
import { findAntecedents } from './antecedents.ts';
import { clausesOf } from './clauses.ts';
import { cueFor } from './cue.ts';
import type { Fact, FactId } from './fact.ts';
import { importanceOf } from './importance.ts';
import { lifeDates, type LifeDate } from './life.ts';
import { isNegated, modalityOf } from './modality.ts';
import { headerWords, type HeaderWords } from './references.ts';
import { piecesOf, type Statement } from './statement.ts';
import { peopleIn, writeOut, type Around } from './write-out.ts';

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

/** A clause's verb with its object, by lemma; null for a verb alone. */
export function predicateOf(sentence: Sentence): string | null {
  const root = rootOf(sentence);
  const object =
    root && childrenOf(sentence, root).find(({ dep }) => /^(?:dobj|attr|oprd)$/.test(dep));
  return root && object ? `${root.lemma} ${object.lemma}` : null;
}

function countPredicates(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const predicate = predicateOf(sentence);
    if (predicate !== null) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  }
  return counts;
}

function statementOfLife({ person, event, time, sentence }: LifeDate): Statement {
  const preposition = time.grain === 'day' ? 'on' : 'in';
  const verb = event === 'born' ? 'was born' : 'died';
  const lead = {
    text: `${person} ${verb} ${preposition}`,
    space: true,
    first: sentence.first,
    end: sentence.first + 1,
    written: true,
  };
  const date = piecesOf(sentence.doc, time.first, time.end);
  return { sentence, pieces: [lead, ...date], people: new Set() };
}

/** The last few sentences before each, which is as far back as any rule looks. */
const reach = 4;

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
  const antecedents = isNews(reading.article) ? findAntecedents(reading, names) : null;
  const around: Around = { names, times, protagonist, before, antecedents, header };
  const facts: Fact[] = [];
  const idOf = () => `f${facts.length + 1}` as FactId;

  for (const date of lifeDates(reading, names, protagonist)) {
    const statement = statementOfLife(date);
    facts.push({
      id: idOf(),
      clause: 'life',
      statement,
      cue: null,
      modality: 'fact',
      negated: false,
      importance: 1,
      ...date.sentence.span,
    });
  }
  const paragraphs = reading.article.blocks.filter(({ kind }) => kind === 'paragraph');
  const paragraphOf = new Map(paragraphs.map((block, n) => [block, n]));
  let block: Block | null = null;
  let last: Statement | null = null;
  for (const sentence of reading.sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      last = null;
      yield block;
    }
    let whole: Statement | null = null;
    for (const clause of clausesOf(sentence)) {
      const statement = {
        sentence,
        pieces: writeOut(sentence, clause, around),
        people: peopleIn(names.of(sentence)),
      };
      if (clause.kind === 'main') whole = statement;
      facts.push({
        id: idOf(),
        clause: clause.kind,
        statement,
        cue: cueFor(statement, last, header) ?? null,
        modality: modalityOf(sentence, clause.verb),
        negated: isNegated(sentence, clause.verb),
        importance: importanceOf(
          statement,
          paragraphOf.get(block) ?? 0,
          names,
          times(sentence),
          header,
        ),
        ...sentence.span,
      });
    }
    last = whole;
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
