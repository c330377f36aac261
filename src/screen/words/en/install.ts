// Words on adding Factdeck to the home screen.
export const install = {
  title: 'Keep it at hand',
  text: 'On your home screen Factdeck opens like any app, in flight mode too, and the browser keeps your decks more safely.',
  add: 'Add to home screen',
  how: 'Show me how',
  later: 'Not now',
  ios: {
    title: 'On an iPhone or iPad',
    steps: [
      { sign: 'save', text: 'Save a backup: the home screen’s Factdeck starts empty.' },
      { sign: 'share', text: 'Tap Share, at the bottom in Safari or behind the three dots.' },
      { sign: 'add', text: 'Tap “Add to Home Screen”, then “Add”.' },
      { sign: 'open', text: 'Open Factdeck there and restore the backup under Settings.' },
    ],
    backup: 'To the backup',
  },
  menu: {
    title: 'In this browser',
    steps: [
      { sign: 'menu', text: 'Open the browser’s menu, the three dots or lines.' },
      { sign: 'add', text: 'Tap “Add to Home screen” or “Install”. Not every browser has it.' },
    ],
  },
  carried: {
    title: 'Were you here in Safari?',
    text: 'Bring your decks along: restore the backup you saved there',
  },
} as const;
