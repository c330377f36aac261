// Words about facts that do not stick.
import { counted } from './say.ts';

export const leech = {
  title: 'This one does not stick',
  text: 'You have forgotten it on four days or more. Asking once more rarely helps.',
  otherForms: (count: number) =>
    count === 1
      ? 'It can be asked in another way, and will be.'
      : `It can be asked in ${counted(count, 'other way', 'other ways')}, and will be.`,
  around: 'Read around it',
  article: 'Read the article',
  split: 'Split it',
  leaveOut: 'Leave it out',
  sheet: {
    title: 'Split it',
    text: 'Two small questions stick better than one large one. They are asked in place of it.',
    beside: (count: number) =>
      `Asked about the same sentence already: ${counted(count, 'fact', 'facts')}`,
    onlyThose: 'Ask only what is above',
    question: (place: number) => `Question ${place}`,
    answer: (place: number) => `Answer ${place}`,
    hint: 'A sentence with ______ where the answer goes, or a question. Both are typed.',
    save: 'Ask these instead',
    fault: (place: number, told: string) => `Question ${place}: ${told}`,
    done: 'It is split: the smaller ones are asked from now on.',
    left: 'It is left out: the others of its sentence are asked.',
  },
};
