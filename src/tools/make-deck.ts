// Driving a deck's making to its end, where nobody waits for progress.

/** Runs every step and returns what the last one gives. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
