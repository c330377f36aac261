// Words of the missed facts.
import { counted, inDays } from './say.ts';

export const missed = {
  title: 'Missed facts',
  day: (days: number) => {
    const when = inDays(days);
    return when.charAt(0).toUpperCase() + when.slice(1);
  },
  asked: 'Asked:',
  youSaid: 'You said',
  answer: 'Answer',
  didNotKnow: 'You did not know',
  times: (count: number) => (count === 1 ? 'missed once' : `missed ${count} times`),
  comesBack: (days: number) => (days <= 0 ? 'ready to review' : `comes back ${inDays(days)}`),
  quiz: (count: number) =>
    count === 1 ? 'Quiz me on it in another form' : `Quiz me on ${count} in another form`,
  isGone: 'It was asked in a form that this deck has no more; the next time it comes in another.',
  share: 'Send this list',
  print: 'Print',
  file: 'missed-facts',
  others: (count: number) =>
    `Show more of ${counted(count, 'missed fact', 'missed facts')} of older decks`,
  leaves: 'A fact leaves this list when you have it right on two different days.',
  none: {
    title: 'Nothing missed',
    text: 'Facts you get wrong wait here, with their sentences, until you have them right on two days.',
    home: 'Back to Today',
  },
};
