// The shortcut on the app's icon that leads straight to what is due; the manifest has its address.

/** True once for each use: the address is freed of it, so that a reload does not start again. */
export function isReviewShortcut(): boolean {
  if (!new URLSearchParams(location.search).has('review')) return false;
  history.replaceState(history.state, '', location.pathname);
  return true;
}
