// Which candidates become the deck: the best, every important fact once before any twice.
import type { Candidate } from './candidate.ts';
import { joinFacts } from './same-fact.ts';
import type { Judged } from './write.ts';

/** Questions a deck holds at most: one for about every twenty-five words, and no more than this. */
const mostQuestions = 60;
const wordsPerQuestion = 25;

/** A sentence of several clauses holds several facts, yet a deck is not about one sentence. */
const mostOfSentence = 3;

const weightOf: Readonly<Record<1 | 2 | 3, number>> = { 1: 1, 2: 0.9, 3: 0.75 };

/** The article's words a key stands for; two questions must not ask for the same ones. */
function placeOf({ fact, key }: Candidate): string {
  const piece = fact.statement.pieces[key.from];
  const { block } = fact.statement.sentence;
  return `${block.start}:${piece?.first ?? 0}`;
}

const sentenceOf = ({ fact }: Candidate) => fact.start;

interface Taken {
  readonly places: Set<string>;
  readonly sentences: Map<number, number>;
  readonly answers: Map<string, number>;
  readonly forms: Map<string, number>;
}

function worth({ candidate, score }: Judged, taken: Taken): number {
  if (taken.places.has(placeOf(candidate))) return 0;
  const often = taken.sentences.get(sentenceOf(candidate)) ?? 0;
  const asked = taken.answers.get(candidate.answer) ?? 0;
  const alike = taken.forms.get(candidate.form) ?? 0;
  // A day belongs to one event: asked twice it is the same fact.
  if (often >= mostOfSentence || asked >= (candidate.key.kind === 'day' ? 1 : 2)) return 0;
  const variety = 1 / (1 + 0.01 * alike);
  return (
    score *
    weightOf[candidate.fact.importance] *
    (often > 0 ? 0.5 : 1) *
    (asked > 0 ? 0.8 : 1) *
    variety
  );
}

/** Chooses from the candidates nothing speaks against; `words` is the article's length. */
export function choose(judged: readonly Judged[], words: number): readonly Judged[] {
  const open = judged.filter(({ reason }) => reason === null);
  const most = Math.min(mostQuestions, Math.max(5, Math.ceil(words / wordsPerQuestion)));
  const taken: Taken = {
    places: new Set(),
    sentences: new Map(),
    answers: new Map(),
    forms: new Map(),
  };
  const chosen: Judged[] = [];
  while (chosen.length < most) {
    let best: Judged | null = null;
    let bestWorth = 0;
    for (const each of open) {
      const value = worth(each, taken);
      if (value > bestWorth) [best, bestWorth] = [each, value];
    }
    if (!best) break;
    const { candidate } = best;
    chosen.push(best);
    taken.places.add(placeOf(candidate));
    for (const [map, key] of [
      [taken.answers, candidate.answer],
      [taken.forms, candidate.form],
    ] as const) {
      map.set(key, (map.get(key) ?? 0) + 1);
    }
    taken.sentences.set(
      sentenceOf(candidate),
      (taken.sentences.get(sentenceOf(candidate)) ?? 0) + 1,
    );
  }
  return joinFacts(chosen);
}
