// Words of the frame around every screen.
export const shell = {
  app: 'Factdeck',
  description:
    'Paste an article and get a deck of questions, made on your own phone. It works in flight mode.',
  navigation: 'Main',
  tabs: { today: 'Today', new: 'New', library: 'Library', figures: 'Figures' },
  settings: 'Settings',
  back: 'Back',
  undo: 'Undo',
  dismiss: 'Dismiss',
  close: 'Close',
  opening: 'Opening your decks…',
  readied: (percent: string) =>
    `Getting everything you have learned ready: ${percent}. It takes this long only once.`,
  retry: 'Try again',
  update: 'A new version of Factdeck is ready.',
  updateNow: 'Update',
  backup: {
    due: 'It is a month since your last backup, or there is none yet.',
    save: 'To the backup',
    later: 'Not now',
  },
  notFound: {
    title: 'Nothing here',
    text: 'There is no page at this address. Your decks are safe.',
    home: 'Go to Today',
  },
  held: 'Not everything is deleted yet: another tab of Factdeck holds on to it. Close that tab, then reload this page.',
  broken: {
    title: 'Something went wrong',
    text: 'This screen could not be shown. Your decks and answers are safe; reloading usually helps.',
    reload: 'Reload',
  },
};
