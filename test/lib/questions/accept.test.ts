import { acceptOf } from '#lib/questions/accept.ts';
import type { KeyClass } from '#lib/questions/keys.ts';
import { expect, test } from 'vitest';

const accepted = (kind: KeyClass, text: string) =>
  acceptOf({ from: 0, to: 1, kind, text, iso: null });

test.each<[KeyClass, string, string]>([
  ['noun', 'boarding schools', 'boarding school'],
  ['noun', 'eagle', 'eagles'],
  ['noun', 'grit and perseverance', 'perseverance and grit'],
  ['noun', 'cavities', 'cavity'],
  ['noun', 'frame-semantic analyses', 'frame semantic analyses'],
  ['organisation', 'the Red Cross', 'Red Cross'],
  ['person', 'Sue Atkins', 'Atkins'],
  ['person', 'Vincent van Gogh', 'van Gogh'],
  ['person', 'Charles de Gaulle', 'Gaulle'],
  ['person', 'Malcolm X. Young', 'Young'],
  ['number', 'twelve', '12'],
  ['number', '12', 'twelve'],
  ['percent', '58 percent', '58%'],
  ['percent', '58%', '58 percent'],
])('of a %s, %s is also %s', (kind, text, other) => {
  expect(accepted(kind, text)).toContain(other);
});

test.each<[KeyClass, string, readonly string[]]>([
  ['noun', 'mathematics', []],
  ['noun', 'congress', []],
  ['number', '140', []],
  ['person', 'Peter the Great', []],
  ['person', 'Pliny the Elder', []],
  ['person', 'Jerome of Prague', []],
  ['person', 'Louis XIV', []],
  ['person', 'Elizabeth II', []],
  ['person', 'Martin Luther King Jr.', []],
  ['person', 'Malcolm X', []],
  ['person', 'Andrew W.', []],
])('of a %s, %s has no other spelling', (kind, text, none) => {
  expect(accepted(kind, text)).toEqual(none);
});
