// Words of the article as it is read again, and of taking in a newer version of it.
import type { Decision, Tally } from '#lib/deck/versions.ts';
import type { Level } from '../../article/recall.ts';
import { counted, number } from './say.ts';

const levels: Record<Level, string> = {
  new: 'not asked yet',
  weak: 'missed or likely forgotten',
  fair: 'fading',
  strong: 'fresh',
};

const decisions: Record<Decision, string> = {
  keep: 'Still right: keep asking',
  renew: 'Ask about the new wording',
  leave: 'Stop asking',
};

const facts = (count: number) => counted(count, 'fact', 'facts');

/** What becomes of facts and questions, as one line: "15 facts kept, 2 asked anew, 1 new question". */
const tally = ({ kept, renewed, left, added }: Tally) =>
  [
    kept > 0 && `${facts(kept)} kept`,
    renewed > 0 && `${number(renewed)} asked anew`,
    left > 0 && `${number(left)} no longer asked`,
    added > 0 && counted(added, 'new question', 'new questions'),
  ]
    .filter((part) => part !== false)
    .join(', ');

export const article = {
  title: 'Article',
  toDeck: 'To its questions',
  legend: 'How well you remember each sentence',
  levels,
  coverage: (asked: number, all: number) =>
    asked === 0
      ? 'Nothing is asked about yet.'
      : asked === all
        ? 'Every sentence is asked about.'
        : `${number(asked)} of ${counted(all, 'sentence', 'sentences')} ${asked === 1 ? 'is' : 'are'} asked about: the marked ones.`,
  hint: 'Tap a sentence for its facts, or hold and select words to ask about them.',
  factsOf: (count: number) =>
    count === 1 ? 'The fact in this sentence' : 'The facts in this sentence',
  gone: (count: number) => `${counted(count, 'fact', 'facts')} no longer in the article`,
  update: 'Update with a newer version',
  newer: {
    title: 'A newer version',
    hint: 'Paste the article as it reads now. What you know of the sentences that stay is kept.',
    text: 'Newer version of the article',
    placeholder: 'Paste the newer text here.',
    compare: 'Compare',
    toChanges: 'To the changes',
    comparing: 'Reading the newer version…',
    cancel: 'Cancel',
    unlike: 'Hardly any sentence of the article is in this text. Is this another article?',
    same: (count: number) =>
      `${counted(count, 'fact stands', 'facts stand')} there as before. Memory kept.`,
    none: 'Every fact stands there as before.',
    changed: (count: number) => counted(count, 'sentence has changed', 'sentences have changed'),
    gone: (count: number) => counted(count, 'sentence is gone', 'sentences are gone'),
    fresh: (count: number) => counted(count, 'new question', 'new questions'),
    askedFor: (answers: readonly string[]) => `Asked so far: ${answers.join(', ')}`,
    decisions,
    tally,
    apply: 'Update the article',
    done: (of: Tally) => ['Article updated', tally(of)].filter(Boolean).join(': ') + '.',
  },
};
