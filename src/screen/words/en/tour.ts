// Words of the short tour.
export const tour = {
  title: 'How Factdeck works',
  offer: {
    title: 'New here?',
    text: 'Four pictures, half a minute',
    look: 'Look around',
    skip: 'Skip',
  },
  again: 'See the tour',
  step: (number: number, total: number) => `${number} of ${total}`,
  steps: [
    {
      picture: 'paste',
      title: 'Paste an article',
      text: 'Copy all of its text, wherever you read it. This phone reads it and writes questions, with the network off.',
    },
    {
      picture: 'keep',
      title: 'Keep the questions you like',
      text: 'Each stands beside its sentence. Drop those you do not care for, change their words, or add your own.',
    },
    {
      picture: 'answer',
      title: 'Answer a few',
      text: 'You see at once what is right, with the place in the article. What you miss is asked again before the quiz ends.',
    },
    {
      picture: 'return',
      title: 'Come back when Today says so',
      text: 'Each fact is asked again just before you would forget it: after days, then weeks, then months.',
    },
  ],
  next: 'Next',
  before: 'Back',
  done: 'Done',
  skip: 'Skip',
} as const;

export type TourPicture = (typeof tour.steps)[number]['picture'];
