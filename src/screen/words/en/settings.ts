// Words of the settings.
import type { Additions } from '#lib/log/exchange/backup.ts';
import { counted, date, inDays, megabytes, percent } from './say.ts';

const inIt = ({ decks, answers, events }: Additions) =>
  decks + answers > 0
    ? `${counted(decks, 'deck', 'decks')} and ${counted(answers, 'answer', 'answers')}`
    : counted(events, 'change', 'changes');

export const settings = {
  title: 'Settings',
  look: 'Appearance',
  themes: { system: 'As the phone', light: 'Light', dark: 'Dark' },
  study: {
    title: 'Study',
    sitting: 'A review at a time',
    sittings: (value: string) => {
      const [unit, count] = value.split(' ');
      return unit === 'minutes' ? `about ${count} minutes` : `${count} questions`;
    },
    newADay: 'New facts a day',
    newFacts: (count: number) => (count === 0 ? 'none' : `up to ${count}`),
    dayStart: 'A day begins at',
    dayStartText:
      'Answers before that hour belong to the evening before. Earlier answers stay where they are.',
    hour: (hour: number) => `${hour}:00`,
    lightDays: 'Light days',
    lightDaysText: 'Fewer facts come back on these, as far as their time allows.',
    weekday: (day: number, length: 'short' | 'long') =>
      new Intl.DateTimeFormat('en-GB', { weekday: length, timeZone: 'UTC' }).format(
        // 1970-01-04 was a Sunday.
        (day + 3) * 86_400_000,
      ),
    fourButtons: 'Grade right answers myself',
    fourButtonsText: 'Again, Hard, Good or Easy, with the days on the buttons.',
  },
  fit: {
    title: 'Your memory',
    text: 'Factdeck reckons with how people in general forget. From your earlier answers it can learn how you do; it keeps that only if it then guesses your later answers better.',
    fit: 'Learn from my answers',
    again: 'Learn again',
    working: 'Going through your answers…',
    tooFew: (missing: number) =>
      `Still too early: it takes ${counted(missing, 'more answer', 'more answers')} to facts that came back on a later day.`,
    noBetter: (answers: number) =>
      `Nothing changed: what holds now guesses your later answers best, of ${counted(answers, 'answer', 'answers')}.`,
    holds: (gain: number, answers: number) =>
      `Fits you better than before: ${gain < 0.005 ? 'slightly' : percent(gain)} less error in guessing your later answers, from ${counted(answers, 'answer', 'answers')}.`,
    back: 'Back to people in general',
    failed:
      'That did not work. The first time it needs a network, to fetch the part that learns, and a current browser.',
  },
  storage: {
    title: 'Your decks and answers',
    kept: 'Kept on this phone. The browser has promised not to clear them.',
    best: 'Kept on this phone. If space runs very short, the browser may clear them.',
    used: (bytes: number) => `${megabytes(bytes)} in use, with the app and the language file.`,
    ask: 'Ask the browser to keep them',
    refused: 'The browser did not promise it. Adding Factdeck to the home screen usually helps.',
  },
  backup: {
    title: 'Backup',
    text: 'One file with all decks and answers. Keep it somewhere else now and then; restoring adds what is missing and never takes anything away.',
    never: 'There is none yet.',
    last: (days: number) => `The last one was saved ${inDays(days)}.`,
    save: 'Save a backup',
    restore: 'Restore a backup',
    saved: 'The backup is in your downloads.',
    nothingNew: 'Everything in this backup was here already.',
    wouldAdd: (made: string, adds: Additions) =>
      `This backup of ${date(made.slice(0, 10))} adds ${inIt(adds)}.`,
    broken: (places: number) =>
      `Something in it was changed or taken out since it was kept (in ${counted(places, 'place', 'places')}). What is there can still be added.`,
    add: 'Add them',
    leave: 'Leave it',
    restored: (adds: Additions) => `Restored: ${inIt(adds)}.`,
    undone: 'Taken back: all is as it was before.',
  },
  model: {
    title: 'Flight mode',
    ready: (bytes: number) =>
      `Ready: the app and the language file (${megabytes(bytes)}) are on this phone.`,
    readyOnce: 'Ready until you close Factdeck: this browser could not store the language file.',
    online:
      'Factdeck opens here only with a network: the browser could not keep its files, because the device is full or the page is not served over HTTPS. Making decks works.',
    fetching: (share: number) => `The language file is on its way: ${percent(share)}.`,
    unknown: 'Looking…',
  },
  numberKeys: 'Number keys answer in a quiz',
  privacy: {
    title: 'What leaves this phone',
    nothing: 'Nothing.',
    text: 'Articles, questions and answers stay here. There is no account, no server that knows you, and no tracking.',
  },
  about: 'About',
  help: 'Help, and installing Factdeck',
  version: (version: string) => `Version ${version}`,
  licences: 'Licences of what Factdeck is built on',
  noLicences: 'The list could not be opened just now.',
};
