// The place on a screen, kept over a reload: what stands there comes later than the page.

const place = 'factdeck.scroll';

/** Longer than any screen takes; then whoever waits has begun to read. */
const mostMilliseconds = 3_000;

/** Remembers the place when the page goes; returns how to stop. */
export function keepScroll(): () => void {
  const keep = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify({ href: location.href, y: scrollY }));
    } catch {
      // it begins at the top
    }
  };
  addEventListener('pagehide', keep);
  return () => removeEventListener('pagehide', keep);
}

/** Goes back to it as soon as the page is long enough, unless somebody moves before. */
export function restoreScroll(): void {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
  const y = type === 'reload' || type === 'back_forward' ? keptHere() : 0;
  if (y === 0) return;
  const stop = () => {
    observer.disconnect();
    removeEventListener('wheel', stop);
    removeEventListener('touchstart', stop);
    removeEventListener('keydown', stop);
  };
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < y + innerHeight) return;
    stop();
    scrollTo(0, y);
  });
  observer.observe(document.body);
  for (const name of ['wheel', 'touchstart', 'keydown']) addEventListener(name, stop);
  setTimeout(stop, mostMilliseconds);
}

function keptHere(): number {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as {
      href?: unknown;
      y?: unknown;
    } | null;
    return kept?.href === location.href && typeof kept.y === 'number' ? kept.y : 0;
  } catch {
    return 0;
  }
}
