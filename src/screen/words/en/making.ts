// Words of making a deck: the draft, the stages, the preview.
import type { Progress } from '#lib/deck/make.ts';
import { counted, megabytes, number, percent } from './say.ts';

const stages: Record<Progress['stage'], string> = {
  cleaning: 'Tidying the text',
  reading: 'Reading it, sentence by sentence',
  facts: 'Looking for facts',
  questions: 'Writing and checking questions',
};

export const making = {
  title: 'New article',
  text: 'Article',
  placeholder: 'Paste the whole article here, with its title and date.',
  paste: 'Paste',
  pasteRefused:
    'The browser did not let Factdeck read the clipboard. Hold the field above and choose Paste.',
  pasteEmpty: 'There is no text on the clipboard.',
  file: 'Open a file',
  fileRefused: 'That file could not be read as text. Open a text, Markdown or HTML file.',
  held: (characters: number, count: number) =>
    `${megabytes(characters)} of text, ${counted(count, 'word', 'words')}: too long to show here. It is held as it is.`,
  tooLong: (characters: number) =>
    `That text is ${megabytes(characters)} long, more than a book. Paste an article or one chapter at a time.`,
  twin: 'You have this one already.',
  twinText: (when: string) => `Its deck was made ${when}. You can still make another one here.`,
  twinOpen: 'Open its deck',
  dropHere: 'Drop the file to open it',
  clear: 'Clear',
  cleared: 'Text cleared.',
  words: (count: number) => counted(count, 'word', 'words'),
  about: 'About the article',
  articleTitle: 'Title',
  articleDate: 'Date of the article',
  dateHint: 'Questions say when things were so; leave it empty if you do not know.',
  recognised: 'Read from the text; correct it if it is wrong.',
  make: 'Make questions',
  hint: 'Works offline. The text never leaves this phone.',
  stages,
  waiting: (share: number) => `Getting the language file first… ${percent(share)}`,
  paragraph: (done: number, total: number) => `Paragraph ${number(done)} of ${number(total)}`,
  making: 'Making your deck',
  cancel: 'Cancel',
  refusedTitle: 'No deck from this text',
  failedTitle: 'That did not work',
  toPreview: (count: number) => `Go on with ${counted(count, 'question', 'questions')}`,
  preview: 'Your questions',
  previewOf: (kept: number, all: number) =>
    kept === all
      ? counted(all, 'question', 'questions')
      : `${number(kept)} of ${counted(all, 'question', 'questions')} kept`,
  amount: 'How much to keep',
  amounts: { essentials: 'Essentials', standard: 'Standard', all: 'All' },
  previewHint:
    'Read through them beside their sentences. Drop what you do not like, keep the rest.',
  keep: (count: number) => `Keep ${counted(count, 'question', 'questions')}`,
  keepNone: 'Keep at least one question',
  drop: 'Drop',
  dropNamed: (prompt: string) => `Drop: ${prompt}`,
  also: (count: number) =>
    count === 1
      ? 'When missed, asked another way'
      : `When missed, asked ${number(count)} other ways`,
  takeBack: 'Keep after all',
  takeBackNamed: (prompt: string) => `Keep after all: ${prompt}`,
  answer: 'Answer',
  options: 'Options',
  blank: 'blank',
  left: (count: number) =>
    counted(count, 'paragraph without a question', 'paragraphs without a question'),
  why: {
    title: 'The title',
    heading: 'Headings',
    item: 'Lists',
    caption: 'Captions',
    byline: 'Who wrote it',
    credit: 'Credits',
    source: 'Where it came from',
    navigation: 'Not part of the article',
    doubt: 'Questions were tried, but none was sure to be fair',
    'no-fact': 'No fact that can be asked about safely',
  },
  kept: 'Deck kept',
  keptText: (count: number) =>
    `${counted(count, 'question is', 'questions are')} yours. A first quiz right after reading is what makes them stay.`,
  quizNow: 'Quiz me now',
  later: 'Later',
};
