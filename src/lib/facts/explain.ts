// Does a line of the article say what a later statement's open word means?
import type { Line } from './line.ts';
import type { OpenKind } from './references.ts';
import type { Asked, Riddle, Telling } from './riddle.ts';
import { tellsComparison, tellsNoun, tellsThis } from './tell-noun.ts';
import { tellsPronoun } from './tell-pronoun.ts';

const tells: Readonly<Record<OpenKind, (asked: Asked) => Telling | null>> = {
  pronoun: tellsPronoun,
  definite: tellsNoun,
  demonstrative: tellsThis,
  comparison: tellsComparison,
  'first-person': () => null,
  time: ({ line, distance }) =>
    /\b(?:1\d|20)\d\d\b/.test(line.text) && distance <= 2
      ? { lack: distance * 0.3, doubts: ['cue-time'] }
      : null,
};

/** Another paragraph goes on from a line less often. */
const otherBlock = 0.6;

/** How well a line explains a riddle; null where it does not. */
export function explained(riddle: Riddle, line: Line): Telling | null {
  const { kind, statement, start, at, isQuoted } = riddle;
  const distance = at - line.at;
  if (isQuoted || distance < 0 || (distance === 0 && line.end > start)) return null;
  const telling = tells[kind]({ ...riddle, line, words: line.words, distance });
  const apart = line.statement.sentence.block !== statement.sentence.block ? otherBlock : 0;
  return telling && { ...telling, lack: telling.lack + apart };
}
