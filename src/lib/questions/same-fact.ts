// Questions that give each other away are forms of one fact, so that no session asks both.
import type { Candidate } from './candidate.ts';
import { plainWords } from './checks/check.ts';

/** Answers longer than this are not looked for in prompts. */
const longestAnswer = 6;

/** What one has to know: the answer, or of a claim the word it turns on. */
const askedFor = ({ form, key, answer }: Candidate) => (form === 'claim' ? key.text : answer);

const joined = (words: readonly string[]) => words.join(' ');

/** The runs of up to `longestAnswer` words that are an answer to some question. */
function answersIn(
  words: readonly string[],
  answers: ReadonlySet<string>,
  firstWords: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [from, first] of words.entries()) {
    if (!firstWords.has(first)) continue;
    for (let to = from + 1; to <= Math.min(from + longestAnswer, words.length); to++) {
      const run = joined(words.slice(from, to));
      if (answers.has(run)) found.add(run);
    }
  }
  return found;
}

/** The article's words a key stands for. */
export function placeOf({ fact, key }: Candidate): string {
  const { pieces, sentence } = fact.statement;
  return `${sentence.block.start}:${pieces[key.from]?.first ?? 0}`;
}

/** What is compared of a candidate, worked out once. */
export interface Gist {
  readonly candidate: Candidate;
  readonly place: string;
  readonly asked: string;
  readonly words: readonly string[];
  /** The answers of others that stand in the prompt. */
  readonly shown: ReadonlySet<string>;
}

/** The gists of all that may be asked of an article, which are compared with one another only. */
export function gistsOf(candidates: readonly Candidate[]): readonly Gist[] {
  const asked = candidates.map((candidate) => joined(plainWords(askedFor(candidate))));
  const answers = new Set(asked);
  answers.delete('');
  const firstWords = new Set([...answers].map((answer) => answer.split(' ', 1)[0] ?? ''));
  return candidates.map((candidate, n) => {
    const words = plainWords(candidate.prompt);
    const shown = answersIn(words, answers, firstWords);
    return { candidate, place: placeOf(candidate), asked: asked[n] ?? '', words, shown };
  });
}

const shows = (a: Gist, b: Gist) => a.shown.has(b.asked);

/** Share of the shorter prompt's longer words that the other has too. */
function overlap(a: Gist, b: Gist): number {
  const [one, other] = [a, b].map(({ words }) => new Set(words.filter((word) => word.length > 3)));
  if (!one || !other) return 0;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}

/**
 * From here on two prompts tell of one thing, wherever they stand: "X replaced ______" and "______ was
 * replaced by Y", "In what year did X die?" and "On what date did X die?"
 */
const alike = 0.5;

/** Do both ask for one answer, or for a day and its year? */
function askTheSame(a: Gist, b: Gist): boolean {
  const [one, other] = [a.candidate.key.iso, b.candidate.key.iso];
  if (one !== null && other !== null) return one.startsWith(other) || other.startsWith(one);
  return a.asked === b.asked;
}

function isSameFact(a: Gist, b: Gist): boolean {
  if (a.place === b.place) return true;
  const [one, other] = [a.candidate.fact, b.candidate.fact];
  const sameSentence = one.start === other.start && one.asked === null && other.asked === null;
  if (sameSentence) return shows(a, b) || shows(b, a);
  const isPair = askTheSame(a, b) || (shows(a, b) && shows(b, a));
  return isPair && overlap(a, b) >= alike;
}

const yearOf = ({ candidate: { key } }: Gist) => key.iso?.slice(0, 4) ?? null;

/** The questions taken so far, found by what they ask for and where. */
export class Taken {
  readonly #bySentence = new Map<number, Gist[]>();
  readonly #byAnswer = new Map<string, Gist[]>();
  readonly #byYear = new Map<string, Gist[]>();
  readonly #shown = new Set<string>();

  add(gist: Gist): void {
    const { start } = gist.candidate.fact;
    this.#bySentence.set(start, [...this.ofSentence(start), gist]);
    this.#byAnswer.set(gist.asked, [...(this.#byAnswer.get(gist.asked) ?? []), gist]);
    const year = yearOf(gist);
    if (year !== null) this.#byYear.set(year, [...(this.#byYear.get(year) ?? []), gist]);
    for (const answer of gist.shown) this.#shown.add(answer);
  }

  ofSentence(start: number): readonly Gist[] {
    return this.#bySentence.get(start) ?? [];
  }

  /** The first question taken that asks for the same fact, or would give the answer away. */
  sameFact(gist: Gist): Gist | null {
    const near = [
      ...this.ofSentence(gist.candidate.fact.start),
      ...this.#askedIn(gist),
      ...(this.#byAnswer.get(gist.asked) ?? []),
      ...(this.#byYear.get(yearOf(gist) ?? '') ?? []),
    ];
    return near.find((each) => isSameFact(each, gist)) ?? null;
  }

  /** Does a question taken show what this one asks for, or ask for what this one shows? */
  tells(gist: Gist): boolean {
    return this.#shown.has(gist.asked) || this.#askedIn(gist).length > 0;
  }

  #askedIn({ shown }: Gist): readonly Gist[] {
    return [...shown].flatMap((answer) => this.#byAnswer.get(answer) ?? []);
  }
}
