// Which candidates become the deck: the best, each fact once, and what else could be asked of it.
import type { Candidate } from './candidate.ts';
import { gistsOf, placeOf, Taken, type Gist } from './same-fact.ts';
import { oneOfEach, versionsOf, withVerdicts } from './verdicts.ts';
import type { Judged } from './write.ts';

/** The most a deck holds: one question for about every so many words. */
const wordsPerQuestion = 16;
const fewestAllowed = 5;

/** A sentence of several clauses holds several facts, yet a deck is not about one sentence. */
const mostOfSentence = 3;

/** True or false is guessed half the time: of a deck at most a third, or three. */
const [claimShare, fewestClaims] = [1 / 3, 3];

/** What is guessed half the time must be surer to be asked in place of another form. */
const worthOfClaim = 0.92;

/** A fact is asked in up to five forms. */
const mostAlternates = 4;

const weightOf: Readonly<Record<1 | 2 | 3, number>> = { 1: 1, 2: 0.9, 3: 0.75 };

export interface Chosen {
  /** Best first, no two of one fact. */
  readonly questions: readonly Judged[];
  /** Other ways of asking for the same facts, best first, each with the id of its question's fact. */
  readonly alternates: readonly Judged[];
}

/** What may be asked, with what it is worth so far. */
interface Open {
  readonly judged: Judged;
  readonly gist: Gist;
  readonly worth: number;
}

/** The deck as far as it is chosen. */
class Selection {
  readonly questions: Judged[] = [];
  readonly taken = new Taken();
  claims = 0;
  readonly #answers = new Map<string, number>();
  readonly #blocks = new Map<number, number>();
  readonly #forms = new Map<string, number>();

  /** What a question adds; it never grows while others are taken. */
  worthOf({ candidate, score }: Judged, gist: Gist): number {
    const { fact, key, form } = candidate;
    // A bracket with somebody's dates is a sentence of its own.
    const often = fact.asked
      ? 0
      : this.taken.ofSentence(fact.start).filter(({ candidate: { fact: other } }) => !other.asked)
          .length;
    const asked = this.#answers.get(gist.asked) ?? 0;
    // A day belongs to one event: asked twice it is the same fact.
    if (often >= mostOfSentence || asked >= (key.kind === 'day' ? 1 : 2)) return 0;
    if (this.taken.sameFact(gist)) return 0;
    const beside = this.#blocks.get(fact.statement.sentence.block.start) ?? 0;
    const alike = this.#forms.get(form) ?? 0;
    return (
      score *
      weightOf[fact.importance] *
      (form === 'claim' ? worthOfClaim : 1) *
      (often > 0 ? 0.6 : 1) *
      (asked > 0 ? 0.8 : 1) *
      (this.taken.tells(gist) ? 0.85 : 1) *
      (1 / (1 + 0.05 * beside)) *
      (1 / (1 + 0.005 * alike))
    );
  }

  take({ judged, gist }: Open): void {
    const { fact, form } = judged.candidate;
    this.questions.push(judged);
    this.taken.add(gist);
    if (form === 'claim') this.claims++;
    const block = fact.statement.sentence.block.start;
    this.#answers.set(gist.asked, (this.#answers.get(gist.asked) ?? 0) + 1);
    this.#blocks.set(block, (this.#blocks.get(block) ?? 0) + 1);
    this.#forms.set(form, (this.#forms.get(form) ?? 0) + 1);
  }
}

/**
 * Open candidates, the one worth most first. Worth only falls as others are taken, so only what
 * stands in front is weighed again.
 */
class Queue {
  #open: Open[];

  constructor(open: readonly Open[]) {
    this.#open = [...open].sort((a, b) => b.worth - a.worth);
  }

  /** The best one, as things stand; null when none is left. */
  best(deck: Selection): Open | null {
    for (;;) {
      const [first] = this.#open;
      if (!first) return null;
      const worth = deck.worthOf(first.judged, first.gist);
      if (worth === first.worth) return first;
      this.#open.shift();
      if (worth > 0) this.#insert({ ...first, worth });
    }
  }

  removeFirst(): void {
    this.#open.shift();
  }

  /** In front of those that are worth as much. */
  #insert(open: Open): void {
    let [from, to] = [0, this.#open.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#open[middle]?.worth ?? 0) > open.worth) from = middle + 1;
      else to = middle;
    }
    this.#open.splice(from, 0, open);
  }
}

function questionsOf(open: readonly Open[], most: number): Selection {
  const isClaim = ({ judged }: Open) => judged.candidate.form === 'claim';
  const claims = new Queue(open.filter(isClaim));
  const others = new Queue(open.filter((each) => !isClaim(each)));
  const deck = new Selection();
  while (deck.questions.length < most) {
    const other = others.best(deck);
    const mayClaim =
      deck.claims < fewestClaims || deck.claims + 1 <= (deck.questions.length + 1) * claimShare;
    const claim = mayClaim ? claims.best(deck) : null;
    const isBetter = claim !== null && (other === null || claim.worth > other.worth);
    const best = isBetter ? claim : other;
    if (!best) break;
    (isBetter ? claims : others).removeFirst();
    deck.take(best);
  }
  return deck;
}

/** Other forms of the facts asked, the surest first; no form twice for the same words. */
function alternatesOf(open: readonly Open[], { questions, taken }: Selection): readonly Judged[] {
  const asked = new Set(questions.map(({ candidate }) => candidate));
  const waysOf = new Map(
    questions.map(({ candidate }) => [candidate, new Set([wayOf(candidate)])] as const),
  );
  const alternates: Judged[] = [];
  for (const { judged, gist } of open.toSorted((a, b) => b.judged.score - a.judged.score)) {
    const main = asked.has(judged.candidate) ? null : taken.sameFact(gist);
    const ways = main && waysOf.get(main.candidate);
    if (!main || !ways || ways.size > mostAlternates || ways.has(wayOf(judged.candidate))) continue;
    ways.add(wayOf(judged.candidate));
    const fact = { ...judged.candidate.fact, id: main.candidate.fact.id };
    alternates.push({ ...judged, candidate: { ...judged.candidate, fact } });
  }
  return alternates;
}

/** A fact has one claim; other forms may ask for several of its words. */
const wayOf = (candidate: Candidate) =>
  candidate.form === 'claim' ? candidate.form : `${candidate.form} ${placeOf(candidate)}`;

/** Chooses from the candidates nothing speaks against; `words` is the article's length. */
export function choose(judged: readonly Judged[], words: number): Chosen {
  const most = Math.max(fewestAllowed, Math.ceil(words / wordsPerQuestion));
  const start = new Selection();
  const sound = judged.filter(({ reason }) => reason === null);
  const versions = versionsOf(sound);
  const candidates = oneOfEach(sound, versions);
  const gists = gistsOf(candidates.map(({ candidate }) => candidate));
  const open = candidates.flatMap((each, n): readonly Open[] => {
    const gist = gists[n];
    return gist ? [{ judged: each, gist, worth: start.worthOf(each, gist) }] : [];
  });
  const deck = questionsOf(open, most);
  return {
    questions: withVerdicts(deck.questions, versions),
    alternates: withVerdicts(alternatesOf(open, deck), versions),
  };
}
