// Writes that nobody waits for.

/** Nothing depends on when it is written, and when it fails the transaction tells. */
export const unwaited = (writing: Promise<unknown>) => void writing.catch(() => undefined);
