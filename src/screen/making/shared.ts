// A text that another app handed over in the address, as Android's share menu does.

/** The shared text, taken out of the address so that a reload does not bring it back. */
export function sharedText(): string | null {
  const shared = new URLSearchParams(location.search);
  const parts = ['title', 'text', 'url'].map((name) => shared.get(name)?.trim() ?? '');
  const text = parts.filter((part) => part !== '').join('\n\n');
  if (text === '') return null;
  history.replaceState(history.state, '', location.pathname);
  return text;
}
