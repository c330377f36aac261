// Words of making a deck: the draft, the stages, the preview.
import type { WhyNot } from '#lib/deck/coverage.ts';
import type { Progress } from '#lib/deck/make.ts';
import type { CutKind } from '../../article/blocks.ts';
import { counted, megabytes, number, percent } from './say.ts';

const stages: Record<Progress['stage'], string> = {
  cleaning: 'Tidying the text',
  reading: 'Reading it, sentence by sentence',
  facts: 'Looking for facts',
  questions: 'Writing and checking questions',
};

const cutAs: Record<CutKind, string> = {
  item: 'List',
  caption: 'Caption',
  byline: 'Author and date',
  credit: 'Credit',
  source: 'Sources',
  navigation: 'Menu or link',
  'left-out': 'Left out by you',
};

const whyNot: Record<WhyNot, string> = {
  'no-fact': 'No name, date, number or other fact to ask for.',
  fluent: 'Cut down to a question, it would not read well.',
  'stands-alone': 'Hard to understand without the sentences around it.',
  'right-key': 'Only part of something could be asked for.',
  'one-answer': 'More than one answer would be right.',
  'worth-knowing': 'Too easy, or not worth remembering.',
  unsure: 'A question was tried, but it might not have been fair.',
  others: 'Other questions ask for the same, or were better.',
};

const failedTitle = 'That did not work';

const sentences = (count: number) => counted(count, 'sentence', 'sentences');

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
  shared: {
    title: 'No text came along',
    link: 'Only a link came, and Factdeck fetches no pages. Open it, select the whole text, and share or copy that.',
    nothing: 'The other app handed over nothing. Copy the text there and paste it here.',
    lost: 'What was shared did not get through. Copy the text there and paste it here.',
    replaced: 'The text you had here was replaced.',
  },
  notShared: {
    page: 'Share',
    title: 'The text did not arrive',
    text: 'Factdeck was not ready to take it. Wait on Today for “Ready for flight mode” and share it again, or copy the text and paste it.',
    paste: 'Paste it instead',
  },
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
  dateHint: 'Helps with “yesterday” and “last year”. Leave it empty if you do not know.',
  recognised: 'Read from the text; correct it if it is wrong.',
  make: 'Make questions',
  hint: 'Works offline. The text never leaves this phone.',
  stages,
  waiting: (share: number) => `Getting the language file first… ${percent(share)}`,
  paragraph: (done: number, total: number) => `Paragraph ${number(done)} of ${number(total)}`,
  making: 'Making your deck',
  cancel: 'Cancel',
  troubles: { refused: 'No deck from this text', failed: failedTitle },
  failedTitle,
  toPreview: (count: number) =>
    count === 0 ? 'See what was found' : `Go on with ${counted(count, 'question', 'questions')}`,
  preview: 'Your questions',
  previewNone: 'No questions yet',
  none: {
    title: 'No question is sure to be a good one',
    found: (count: number) =>
      `Factdeck read ${sentences(count)} and would rather ask nothing than ask something unfair. This is why:`,
    sentences: (count: number) => `${sentences(count)}:`,
    instead:
      'You can still make your own questions: tap a sentence, then the words to ask for. Or go back and paste more of the article.',
  },
  askMyself: 'Make my own',
  changeText: 'Change the text',
  previewOf: (kept: number, all: number) =>
    kept === all
      ? counted(all, 'question', 'questions')
      : `${number(kept)} of ${counted(all, 'question', 'questions')} kept`,
  amount: 'How much to keep',
  amounts: { essentials: 'Essentials', standard: 'Standard', all: 'All' },
  previewHint: 'Drop what you do not like, by a tap or a swipe, and keep the rest.',
  keep: (count: number) => `Keep ${counted(count, 'question', 'questions')}`,
  more: 'Is something missing? Open Article above and tap a sentence to ask about it yourself.',
  keepArticle: 'Keep the article',
  keptArticle: 'Article kept. Tap a sentence to ask about it.',
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
  views: 'What to look through',
  viewNames: { questions: 'Questions', article: 'Article' },
  dropped: 'Question dropped.',
  coverage: (asked: number, all: number) =>
    asked === 0
      ? 'Nothing is asked about yet.'
      : `${number(asked)} of ${counted(all, 'sentence is', 'sentences are')} asked about: the shaded ones.`,
  coverageHint: 'Tap a sentence, or hold and select words, to ask about it yourself.',
  isAsked: 'asked about',
  notAsked: 'Nothing is asked here.',
  whyNot,
  cutAs,
  cut: (count: number) =>
    count === 0 ? 'Nothing is left out' : `${counted(count, 'line', 'lines')} left out`,
  uncut: 'Read it too',
  cutAgain: 'Leave it out',
  leftOut: 'Paragraph left out.',
  linesAll: (count: number) =>
    count === 1 ? 'Show the paragraph' : `Show all ${number(count)} paragraphs`,
  linesLess: 'Show only what is left out',
  kept: 'Deck kept',
  keptText: (count: number) =>
    `${counted(count, 'question is', 'questions are')} yours. A first quiz right after reading is what makes them stay.`,
  quizNow: 'Quiz me now',
  later: 'Later',
};
