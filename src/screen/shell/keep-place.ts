// Going back to where a page was scrolled to, which is not there before its decks were read.

/** Somebody who scrolls meanwhile is where they want to be. */
const moves = ['pointerdown', 'wheel', 'keydown'] as const;

export function keepPlace(top: number): void {
  if (top === 0) return;
  const go = () => {
    if (document.documentElement.scrollHeight - innerHeight < top) return;
    stop();
    scrollTo({ top, behavior: 'instant' });
  };
  const growth = new ResizeObserver(go);
  const stop = () => {
    growth.disconnect();
    for (const move of moves) removeEventListener(move, stop);
  };
  for (const move of moves) addEventListener(move, stop, { passive: true });
  growth.observe(document.body);
}
