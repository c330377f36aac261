// What somebody prefers on this phone: it stays here, and static/before-paint.js shows it from the
// first paint on.

/** One row a preference: what there is to choose from, what holds unasked first. */
export const preferences = {
  theme: ['system', 'light', 'dark'],
  /** Beside the text size that the phone itself has. */
  text: ['usual', 'large', 'larger'],
  motion: ['system', 'less'],
  /** The hand whose thumb answers. */
  hand: ['right', 'left'],
  /** Whether the number keys answer: some speak to their computer, and a word may hit a key. */
  numbers: ['on', 'off'],
  /** Whether the app's icon counts what is due. */
  badge: ['on', 'off'],
  /** Whether the tour was looked at, or left. */
  tour: ['offered', 'seen'],
} as const;

type Preferences = typeof preferences;
export type Preference = keyof Preferences;
export type Choice<Name extends Preference> = Preferences[Name][number];

const place = (name: Preference) => `factdeck.${name}`;

export function preferred<Name extends Preference>(name: Name): Choice<Name> {
  const [usual] = preferences[name];
  try {
    const found = localStorage.getItem(place(name));
    return preferences[name].find((choice) => choice === found) ?? usual;
  } catch {
    return usual; // no storage
  }
}

/** From now on; `:root[data-NAME]` tells styles what was chosen where it is not the usual. */
export function prefer<Name extends Preference>(name: Name, choice: Choice<Name>): void {
  const { dataset } = document.documentElement;
  if (choice === preferences[name][0]) delete dataset[name];
  else dataset[name] = choice;
  try {
    localStorage.setItem(place(name), choice);
  } catch {
    // it holds as long as the page
  }
}

/** Whether nothing should move but what must. */
export const isStill = (): boolean =>
  preferred('motion') === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
