// An act that is not begun again while it is at work, as by the second tap of a double tap.

/** `act`; who calls it before it has settled waits for what was begun, whatever was given. */
export function alone<Given extends unknown[], Result>(
  act: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  let atWork: Promise<Result> | null = null;
  return (...given) => (atWork ??= act(...given).finally(() => (atWork = null)));
}
