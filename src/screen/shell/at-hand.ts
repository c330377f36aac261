// The code of the screens that may be opened next, at hand before somebody taps.
import { preloadCode } from '$app/navigation';
import { resolve } from '$app/paths';
import { whenIdle } from '#device/when-idle.ts';

/** Likeliest first. */
const screens = [
  '/quiz',
  '/library',
  '/deck',
  '/figures',
  '/new',
  '/missed',
  '/article',
  '/settings',
  '/help',
] as const;

/** Only from what is kept: on a first visit the network has more urgent things to bring. */
export async function fetchScreens(): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return;
  for (const screen of screens) {
    await whenIdle();
    // What cannot be had now is asked for again when the screen is opened.
    await preloadCode(resolve(screen)).catch(() => undefined);
  }
}
