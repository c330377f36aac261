// Labels joined to the candidates that the engine writes now, as rows of numbers.
import type { Written } from '#lib/deck/make.ts';
import { phrase } from '#lib/questions/phrase.ts';
import { featuresOf } from '#lib/questions/rank/features.ts';
import type { Judged } from '#lib/questions/write.ts';
import { cardOf, identityOf, isAccepted, type Label } from '../card.ts';

export interface Example {
  readonly article: string;
  /** Where its sentence begins; candidates of one sentence stand or fall together. */
  readonly sentence: number;
  readonly features: ReadonlyMap<string, number>;
  readonly label: Label;
  readonly accepted: boolean;
  readonly judged: Judged;
}

export interface Joined {
  readonly examples: readonly Example[];
  /** Labels of cards that are not written any more. */
  readonly lost: readonly Label[];
}

/** Finds each label's candidate among those written; the latest label of a card counts. */
export function join(article: string, labels: readonly Label[], written: Written): Joined {
  const { findings } = written;
  const known = new Map(
    written.judged.map((judged) => [identityOf(cardOf(phrase(judged))), judged]),
  );
  const examples: Example[] = [];
  const lost: Label[] = [];
  const latest = new Map(labels.map((label) => [identityOf(label), label]));
  for (const label of latest.values()) {
    const judged = known.get(identityOf(label));
    if (!judged) {
      lost.push(label);
      continue;
    }
    const { candidate, doubts } = judged;
    examples.push({
      article,
      sentence: candidate.fact.start,
      features: featuresOf(candidate, doubts, findings),
      label,
      accepted: isAccepted(label),
      judged,
    });
  }
  return { examples, lost };
}
