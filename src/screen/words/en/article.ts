// Words of the article as it is read again, and of taking in a newer version of it.
import type { Decision } from '#lib/deck/versions.ts';
import type { Level } from '../../article/recall.ts';
import { counted, number } from './say.ts';

const levels: Record<Level, string> = {
  new: 'not asked yet',
  weak: 'missed or likely forgotten',
  fair: 'fading',
  strong: 'fresh',
};

const decisions: Record<Decision, string> = {
  keep: 'Still right: ask on',
  renew: 'Ask about the new sentence',
  leave: 'Ask no more',
};

export const article = {
  title: 'Article',
  toDeck: 'To its questions',
  legend: 'How well you would recall each sentence now',
  levels,
  coverage: (asked: number, all: number) =>
    asked === all
      ? 'Every sentence is asked about.'
      : `${number(asked)} of ${counted(all, 'sentence', 'sentences')} ${asked === 1 ? 'is' : 'are'} asked about; nothing is asked about the plain ones.`,
  hint: 'Tap a sentence for its facts, or hold and select words to ask about them.',
  factsOf: (count: number) =>
    count === 1 ? 'The fact in this sentence' : 'The facts in this sentence',
  gone: (count: number) => `${counted(count, 'fact', 'facts')} the article does not give any more`,
  update: 'Update with a newer version',
  newer: {
    title: 'A newer version',
    hint: 'Paste the article as it reads now. What you know of every sentence that is still there is kept.',
    text: 'Newer version of the article',
    placeholder: 'Paste the newer text here.',
    compare: 'Compare',
    comparing: 'Reading the newer version…',
    cancel: 'Cancel',
    unlike: 'Hardly a sentence of the article is in this text. Is it another article?',
    same: (count: number) =>
      `${counted(count, 'fact stands', 'facts stand')} there as before. Memory kept.`,
    none: 'Every fact stands there as before.',
    changed: (count: number) => counted(count, 'sentence has changed', 'sentences have changed'),
    isGone: 'It is not there any more.',
    fresh: (count: number) => counted(count, 'new question', 'new questions'),
    decision: 'What becomes of it',
    decisions,
    apply: 'Update the article',
    done: (kept: number, added: number) =>
      `Article updated. ${number(kept)} kept, ${number(added)} new.`,
  },
};
