// A blank: the author's own sentence with the key left out.
import type { Fact } from '../facts/fact.ts';
import { sentenceText } from '../facts/statement.ts';
import { blankMark } from './candidate.ts';
import type { Key } from './keys.ts';

export function blankPrompt({ statement }: Fact, key: Key): string {
  const { pieces } = statement;
  const asked = pieces.slice(key.from, key.to);
  const last = asked.at(-1);
  const head = asked[0];
  if (!head || !last) throw new Error(`a key without pieces: ${key.text}`);
  // A date written out brings its preposition along: "on August 12, 2016".
  const preposition = /^(?:on|in) /.exec(head.text)?.[0] ?? '';
  const blank = { ...head, text: preposition + blankMark, space: last.space, end: last.end };
  return sentenceText([...pieces.slice(0, key.from), blank, ...pieces.slice(key.to)]);
}
