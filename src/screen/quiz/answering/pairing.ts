// Matching as it stands: which right half each left one has, and which left one is next.

export interface Pairing {
  /** By the place on the left: the place on the right, null while it has none. */
  readonly rights: readonly (number | null)[];
  /** The left one that the next tap on the right goes with; null when all have theirs. */
  readonly active: number | null;
}

export const unpaired = (count: number): Pairing => ({
  rights: Array.from({ length: count }, () => null),
  active: count > 0 ? 0 : null,
});

/** Goes on with this one on the left; apart from its right half, where it had one. */
export const tapLeft = ({ rights }: Pairing, left: number): Pairing => ({
  rights: rights.with(left, null),
  active: left,
});

/** Gives it to the active one, and the next without one is active; a paired one comes apart. */
export function tapRight(pairing: Pairing, right: number): Pairing {
  const holder = pairing.rights.indexOf(right);
  if (holder >= 0) return tapLeft(pairing, holder);
  if (pairing.active === null) return pairing;
  const rights = pairing.rights.with(pairing.active, right);
  const next = rights.indexOf(null);
  return { rights, active: next < 0 ? null : next };
}
