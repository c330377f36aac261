// A swipe to the side, beside the button that does the same.
import type { Attachment } from 'svelte/attachments';

/** From here on a movement is a swipe, in pixels. */
const least = 12;

/** The share of the width that is far enough. */
const far = 0.35;

/**
 * Moves with the finger; let go far enough, it does what the swipe is for. The element needs
 * `touch-action: pan-y`, or the browser takes the movement for itself.
 */
export const swipeable =
  (onswipe: () => void): Attachment<HTMLElement> =>
  (element) => {
    let from: { readonly x: number; readonly y: number } | null = null;
    let by = 0;

    const move = (x: number) => {
      by = x;
      element.style.translate = x === 0 ? '' : `${x}px`;
      element.style.opacity = x === 0 ? '' : String(1 - Math.abs(x) / element.clientWidth / 1.5);
    };
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' && event.isPrimary) {
        from = { x: event.clientX, y: event.clientY };
      }
    };
    const drag = (event: PointerEvent) => {
      if (!from) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (by === 0 && (Math.abs(x) < least || Math.abs(x) < 2 * Math.abs(y))) return;
      move(x);
    };
    // A finger's events go to where it was put down, wherever it moves.
    const up = (event: PointerEvent) => {
      const isFar = event.type === 'pointerup' && Math.abs(by) > far * element.clientWidth;
      from = null;
      move(0);
      if (isFar) onswipe();
    };

    /** A swipe is no scrolling: where it were, the next tap would only stop that. */
    const hold = (event: TouchEvent) => {
      if (by !== 0 && event.cancelable) event.preventDefault();
    };

    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', drag, { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', up, { signal });
    element.addEventListener('touchmove', hold, { signal, passive: false });
    return () => listening.abort();
  };
