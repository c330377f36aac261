// Words of the help page.
export type InstallPicture =
  'android-menu' | 'android-add' | 'android-open' | 'ios-share' | 'ios-add' | 'ios-open';

interface Step {
  readonly text: string;
  readonly picture?: InstallPicture;
}

interface Section {
  readonly title: string;
  /** Whether one comes after the other, which their numbers say. */
  readonly inOrder: boolean;
  readonly steps: readonly Step[];
}

const sections: readonly Section[] = [
  {
    title: 'How it works',
    inOrder: true,
    steps: [
      { text: 'Copy the whole text of an article and paste it under New.' },
      {
        text: 'Factdeck reads it on your phone and writes questions. Drop those you do not like and keep the rest.',
      },
      {
        text: 'Answer them once right after reading. Today then asks you again, each time just before you would forget.',
      },
      {
        text: 'What you miss comes back in the same quiz, and waits under Missed facts until you have it right on two days.',
      },
    ],
  },
  {
    title: 'Add it to an Android phone',
    inOrder: true,
    steps: [
      {
        picture: 'android-menu',
        text: 'Open Factdeck in Chrome and tap the three dots at the top right.',
      },
      { picture: 'android-add', text: 'Tap “Add to Home screen”, then “Install”.' },
      {
        picture: 'android-open',
        text: 'Open it from the home screen. It now works without a network, and the browser keeps your decks more safely.',
      },
    ],
  },
  {
    title: 'Add it to an iPhone or iPad',
    inOrder: true,
    steps: [
      {
        text: 'Save a backup under Settings first: what was made in Safari does not move along by itself.',
      },
      {
        picture: 'ios-share',
        text: 'Tap Share, the square with an arrow: at the bottom in Safari, or behind the three dots.',
      },
      { picture: 'ios-add', text: 'Scroll down to “Add to Home Screen”, tap it, then tap “Add”.' },
      {
        picture: 'ios-open',
        text: 'Open Factdeck from the home screen, and restore the backup under Settings.',
      },
    ],
  },
  {
    title: 'What the words mean',
    inOrder: false,
    steps: [
      { text: 'New: not asked yet.' },
      {
        text: 'Learning: you have picked the answer from several, but not yet recalled it from memory.',
      },
      {
        text: 'Known: you have recalled the answer from memory, or, where it cannot be typed, picked it on two days.',
      },
      { text: 'Missed: you had it wrong, and not yet right again on two different days.' },
    ],
  },
  {
    title: 'When a question is wrong',
    inOrder: false,
    steps: [
      { text: 'Tap “Wrong question” to drop it for good; Undo brings it back.' },
      { text: 'If you typed the right answer in other words, tap “I was right”.' },
    ],
  },
  {
    title: 'When it is too much',
    inOrder: false,
    steps: [
      {
        text: 'Let a deck rest from its menu in the library: nothing in it comes up, and what you know of it is kept.',
      },
      {
        text: 'After a break a few come back at a time, and the rest on the days after. Settings has how many new ones there are a day, and how long a review is.',
      },
    ],
  },
];

export const help = {
  title: 'Help',
  sections,
};
