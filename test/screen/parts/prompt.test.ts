import { expect, test } from 'vitest';
import { promptPieces } from '../../../src/screen/parts/prompt.ts';

test('a prompt is cut at its blank; one without stays whole', () => {
  expect(promptPieces('Born in ______, she left.')).toEqual(['Born in ', ', she left.']);
  expect(promptPieces('Who left?')).toEqual(['Who left?']);
});
