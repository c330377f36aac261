// What a tour leads to once it is over.

export interface Beginning {
  /** As its button says it. */
  readonly name: string;
  readonly begin: () => Promise<unknown>;
}
