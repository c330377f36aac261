// Keys that answer a question wherever the focus is.
import { preferred } from '../../state/preferences.ts';

/**
 * The key in lower case; null where it is meant for something else: a field, the browser, or a
 * button that has the focus and takes Enter itself.
 */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const { target, key } = event;
  if (target instanceof HTMLInputElement || preferred('numbers') === 'off') return null;
  if (key === 'Enter' && target instanceof HTMLElement && target.closest('button, a')) return null;
  return key.toLowerCase();
}
