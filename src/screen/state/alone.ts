// An act that is not begun again while it is at work, as by the second tap of a double tap.

/** `act`, which does nothing until what was begun before has settled. */
export function alone(act: () => Promise<void>): () => Promise<void> {
  let isAtWork = false;
  return async () => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await act();
    } finally {
      isAtWork = false;
    }
  };
}
