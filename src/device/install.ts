// Adding Factdeck to the home screen: what this browser offers for it, and whether it was done.

/** Chromium's event, which no standard has. */
interface PromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export type Offer =
  /** This is the installed app. */
  | 'installed'
  /** The browser asks the person itself when it is told to. */
  | 'prompt'
  /** By Safari's share menu; what the app keeps there is apart from what the browser keeps. */
  | 'ios'
  /** By the browser's menu, if it has that. */
  | 'menu';

let prompt: PromptEvent | null = null;

export function offer(): Offer {
  const isApp =
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true);
  if (isApp) return 'installed';
  if (prompt) return 'prompt';
  return isIos() ? 'ios' : 'menu';
}

/** iPads call themselves Macs; Macs have no fingers. */
export const isIos = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** Keeps the browser's own prompt for later; `onChange` is called when what is offered changes. */
export function watchOffer(onChange: () => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as PromptEvent;
    onChange();
  });
  addEventListener('appinstalled', () => {
    prompt = null;
    onChange();
  });
}

/** Asks the person by the browser's prompt, which each event allows once; true when they accept. */
export async function install(): Promise<boolean> {
  const asking = prompt;
  prompt = null;
  const choice = await asking?.prompt().catch(() => null);
  return choice?.outcome === 'accepted';
}

const key = 'factdeck.install';

/** Whether the person has answered the hint, either way. */
export function wasAnswered(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true; // it would come again and again
  }
}

export function noteAnswered(): void {
  try {
    localStorage.setItem(key, 'answered');
  } catch {
    // no storage: the hint does not come there
  }
}
