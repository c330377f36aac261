// A cut: tokens that may go from a clause, and the doubt that leaves.

/** Tokens `[from, to)` go. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly doubt: string;
}
