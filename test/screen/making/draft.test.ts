import { expect, test } from 'vitest';
import { emptyDraft, rewritten } from '#screen/making/draft.ts';

const text = 'One here.\n\nTwo here.\n\nThree here.';
const starts = { prose: [text.indexOf('Three')], leftOut: [0, text.indexOf('Two')] };
const draft = { ...emptyDraft, text, ...starts };

/** What the paragraphs begin with of which something was said. */
const said = (now: string) => {
  const { prose, leftOut } = rewritten(draft, now);
  return [leftOut, prose].map((all) => all.map((start) => now.slice(start, start + 3)));
};

test.each([
  ['nothing changed', text, [['One', 'Two'], ['Thr']]],
  [
    'a word more in the first paragraph',
    text.replace('here', 'right here'),
    [['One', 'Two'], ['Thr']],
  ],
  ['a paragraph more in the middle', text.replace('Two', 'New.\n\nTwo'), [['One', 'Two'], ['Thr']]],
  ['a paragraph taken out', text.replace('Two here.\n\n', ''), [['One'], ['Thr']]],
  ['the end taken off', text.slice(0, 20), [['One', 'Two'], []]],
  ['a line before all', `Headline\n\n${text}`, [['One', 'Two'], ['Thr']]],
  ['another text', 'Nothing of it', [[], []]],
])('%s: what was said of paragraphs stays with them', (_, now, expected) => {
  expect(said(now)).toEqual(expected);
});
