// How much of a long list is drawn: what a screen shows first, then more of it with every frame.

/** More than fit on a phone's screen. */
const atFirst = 8;

/** So many take less than a frame or two on a slow phone. */
const more = 8;

/** Called while a component is set up; `total`: how many there are. */
export function drawnOf(total: () => number): { readonly count: number } {
  let count = $state(atFirst);
  $effect(() => {
    if (count >= total()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callbacks run before it is painted, timers after.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => (count += more))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get count() {
      return count;
    },
  };
}
