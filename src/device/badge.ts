// The number on the app's icon: how many facts are due, where the system shows one.

interface Badges {
  setAppBadge?: (count: number) => Promise<void>;
}

const badges = () => navigator as Badges;

export const hasBadge = (): boolean => badges().setAppBadge !== undefined;

/** 0 takes it away. Where the system refuses there is none: the first screen says the same. */
export async function showBadge(count: number): Promise<'shown' | 'refused'> {
  try {
    await badges().setAppBadge?.(count);
    return 'shown';
  } catch {
    return 'refused';
  }
}

/** For when somebody asks for it: iPhones want leave to notify first. True when it can be shown. */
export async function askForBadge(count: number): Promise<boolean> {
  if ((await showBadge(count)) === 'shown') return true;
  if (!('Notification' in globalThis)) return false;
  const leave = await Notification.requestPermission();
  return leave === 'granted' && (await showBadge(count)) === 'shown';
}
