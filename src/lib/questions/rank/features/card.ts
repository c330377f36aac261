// Measures of the card as it is read: how long, how many marks, how far its options differ.
import { cueWords, plainWords } from '../../checks/check.ts';
import { wordsIn, mean, marksIn, type Feature, type Seen } from './seen.ts';

/** How far the options differ from the key in length, in words. */
function lengthApart({ candidate: { options, answer } }: Seen): number {
  if (!options) return 0;
  const wrong = options.filter((option) => option !== answer).map(wordsIn);
  return Math.abs(wordsIn(answer) - mean(wrong));
}

/** The share of the prompt's words that the cue has too. */
function inCue({ candidate: { prompt, fact } }: Seen): number {
  const cue = cueWords(fact);
  return cue.length === 0 ? 0 : mean(plainWords(prompt).map((word) => +cue.includes(word)));
}

export const cardMeasures: readonly Feature[] = [
  { name: 'words', value: ({ candidate }) => wordsIn(candidate.prompt) },
  { name: 'words-over-22', value: ({ candidate }) => Math.max(0, wordsIn(candidate.prompt) - 22) },
  { name: 'words-under-10', value: ({ candidate }) => Math.max(0, 10 - wordsIn(candidate.prompt)) },
  { name: 'cue', value: ({ candidate: { fact } }) => (fact.cue === null ? 0 : 1) },
  { name: 'cue-words', value: ({ candidate: { fact } }) => wordsIn(fact.cue ?? '') },
  { name: 'cue-overlap', value: inCue },
  { name: 'doubts', value: ({ doubts }) => doubts.length },
  { name: 'open-references', value: ({ candidate: { fact } }) => fact.open.length },
  { name: 'negated', value: ({ candidate: { fact } }) => (fact.negated ? 1 : 0) },
  { name: 'composed', value: ({ candidate: { fact } }) => (fact.asked ? 1 : 0) },
  { name: 'options', value: ({ candidate: { options } }) => options?.length ?? 0 },
  { name: 'options-apart', value: lengthApart },
  { name: 'commas', value: ({ candidate }) => marksIn(candidate.prompt, /,/g) },
  { name: 'semicolons', value: ({ candidate }) => marksIn(candidate.prompt, /;/g) },
  { name: 'quotes', value: ({ candidate }) => marksIn(candidate.prompt, /["“”]/g) },
  { name: 'brackets', value: ({ candidate }) => marksIn(candidate.prompt, /[()]/g) },
  { name: 'hyphens', value: ({ candidate }) => marksIn(candidate.prompt, /[-–]/g) },
];
