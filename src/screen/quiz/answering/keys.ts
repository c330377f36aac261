// Keys that answer a question wherever the focus is.
import { numberKeysAnswer } from '../../state/number-keys.ts';

/**
 * The key in lower case; null where it is meant for something else: a field, the browser, or a
 * button that has the focus and takes Enter itself.
 */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const { target, key } = event;
  if (target instanceof HTMLInputElement || !numberKeysAnswer()) return null;
  if (key === 'Enter' && target instanceof HTMLElement && target.closest('button, a')) return null;
  return key.toLowerCase();
}
