// One measured figure of the bench, and what is wanted of it.

export interface Figure {
  /** Topic first, as `deck.seconds1000Words`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal; null where the figure is only watched. */
  readonly target: number | null;
  readonly better: 'higher' | 'lower';
}

/** A measurement that cannot be taken on this machine, and why. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

export type Verdict = 'met' | 'missed' | null;

export function verdict({ value, target, better }: Figure): Verdict {
  if (target === null) return null;
  return (better === 'higher' ? value >= target : value <= target) ? 'met' : 'missed';
}
