// Words of the settings.
import type { Additions } from '#lib/log/exchange/backup.ts';
import { clockHour, counted, date, inDays, megabytes, number, percent } from './say.ts';

const usualRetention = 0.9;

const inIt = ({ decks, answers, events }: Additions) =>
  decks + answers > 0
    ? `${counted(decks, 'deck', 'decks')} and ${counted(answers, 'answer', 'answers')}`
    : counted(events, 'change', 'changes');

export const settings = {
  title: 'Settings',
  look: {
    title: 'Appearance',
    theme: {
      legend: 'Colours',
      names: { system: 'As the phone', light: 'Light', dark: 'Dark' },
    },
    text: {
      legend: 'Text size',
      names: { usual: 'As the phone', large: 'Large', larger: 'Larger' },
    },
    hand: {
      legend: 'I hold the phone in my',
      names: { right: 'Right hand', left: 'Left hand' },
    },
    motion: {
      legend: 'Movement',
      names: { system: 'As the phone', less: 'None' },
    },
  },
  study: {
    title: 'Study',
    sitting: 'Length of a review',
    sittings: (value: string) => {
      const [unit, count] = value.split(' ');
      const most = Number(count);
      return unit === 'minutes'
        ? `about ${counted(most, 'minute', 'minutes')}`
        : counted(most, 'question', 'questions');
    },
    newADay: 'New facts a day',
    newFacts: (count: number) => (count === 0 ? 'none' : `up to ${number(count)}`),
    retention: 'How much to remember',
    retentions: (share: number) =>
      share === usualRetention ? `${percent(share)}, as usual` : percent(share),
    retentionText:
      'Of the facts that come back, how many you should still know. More means being asked more often: at 95% a fact comes back after less than half the days.',
    dayStart: 'A day begins at',
    dayStartText:
      'Answers before that hour count for the day before. Those you have given already stay where they are.',
    hour: clockHour,
    lightDays: 'Light days',
    lightDaysText: 'Fewer facts come back on these days, as far as they can wait.',
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
    text: 'Factdeck starts from how people in general forget. It can learn from your answers how you forget, and keeps that only if it then guesses your later answers better.',
    fit: 'Learn from my answers',
    again: 'Learn again',
    working: 'Going through your answers…',
    tooFew: (missing: number) =>
      `Still too early: it takes ${counted(missing, 'more typed answer', 'more typed answers')} to facts that came back on a later day.`,
    noBetter: (answers: number) =>
      `Nothing changed: what holds now guesses your later answers best, of ${counted(answers, 'answer', 'answers')}.`,
    holds: (gain: number, answers: number) =>
      `Fits you better than before: ${gain < 0.005 ? 'slightly' : percent(gain)} less error in guessing your later answers, from ${counted(answers, 'answer', 'answers')}.`,
    back: 'Forget what it learned',
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
    never: 'There is no backup yet.',
    last: (days: number) => `The last backup was saved ${inDays(days)}.`,
    file: 'Factdeck backup',
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
  erase: {
    title: 'Start over',
    text: 'For when you give this phone away, or want none of it any more.',
    ask: 'Delete everything',
    question: 'Delete everything?',
    lost: 'This deletes from this phone:',
    decksAndAnswers: 'all decks, with their articles, and all answers',
    decks: (count: number) => `${counted(count, 'deck', 'decks')}, with the articles and questions`,
    answers: (count: number) =>
      `${counted(count, 'answer', 'answers')}, and with them what you know and when it comes back`,
    rest: 'your settings, and any text you have not made a deck of',
    forGood: 'Nothing brings it back but a backup.',
    backupFirst: 'Save a backup first',
    keep: 'Keep everything',
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
  reminder: {
    title: 'Reminder',
    text: 'Factdeck has no server that could send you messages. Your calendar can remind you: this makes a file for it, and opening that file adds a daily entry with an alarm. To change the time, add a new one; to stop, delete the entry.',
    time: 'Every day at',
    save: 'Add to calendar',
    file: 'factdeck-reminder.ics',
    saved: 'The calendar file is in your downloads: open it to add the reminder.',
    event: { title: 'Review in Factdeck', text: 'A few questions before you forget.' },
    badge: 'Number on the app’s icon',
    badgeText: 'How many facts are ready to review. It shows once Factdeck is on the home screen.',
    badgeRefused:
      'The phone does not allow it. Its settings have a switch for Factdeck’s notifications.',
  },
  keys: {
    title: 'Keys in a quiz',
    list: [
      { keys: ['1–9'], does: 'Choose the answer of that number, or a grade' },
      { keys: ['T', 'F'], does: 'True, false' },
      { keys: ['A–H'], does: 'The right half of a pair' },
      { keys: ['Enter'], does: 'Check what you typed or put in order; next question' },
      { keys: ['Tab'], does: 'To the next thing on the screen' },
      { keys: ['Esc'], does: 'Close what lies on top' },
    ],
    answer: 'Letters and numbers answer',
    answerText: 'Switch it off if you speak to your device.',
  },
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
