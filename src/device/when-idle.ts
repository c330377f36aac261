// Waiting until the page has nothing better to do.

/** Safari has no way to ask. */
const pause = 50;

/** A page that is never idle, or cannot be seen, is not waited for longer. */
const mostPatience = 500;

export function whenIdle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => done(), { timeout: mostPatience });
    } else setTimeout(done, pause);
  });
}
