import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** The paragraphs of which a fact is told on somebody else's word. */
function hearsayIn(text: string): readonly string[] {
  return findingsOf(text)
    .facts.filter(({ doubts }) => doubts.includes('hearsay'))
    .map(({ statement }) => statement.sentence.doc.text);
}

const prose = 'AMD has been shut out from Media Markt of Germany.';

test.each([
  [
    'prose under the entries of a complaint',
    `According to the complaint, Intel has kept its monopoly by, among other things:\n\nForcing customers such as Dell and Sony into exclusive deals;\n\n${prose}`,
  ],
  [
    'the quotation behind a lead-in',
    `In a statement to the court, the company denied this:\n\n${prose}`,
  ],
  [
    'what the document says as well',
    `According to the complaint, Intel paid Sony in 2003. ${prose.replace('has', 'has also')}`,
  ],
  [
    'what the plaintiffs go on to say',
    `The lawsuit alleges that Intel paid Sony in 2003. Further, ${prose}`,
  ],
])('hearsay: %s', (_, text) => {
  expect(hearsayIn(text).join(' ')).toContain('Media Markt');
});

test.each([
  ['no lead-in', `Intel paid Sony in 2003.\n\n${prose}`],
  ['a list of the author', `Intel has done several things:\n\n${prose}`],
  ['one paragraph behind the quotation', `The company said:\n\nWe did not.\n\n${prose}`],
  ['what does not go on', `According to the complaint, Intel paid Sony in 2003. ${prose}`],
  [
    'an entry that names its own speaker',
    `According to the complaint, Intel paid for:\n\nThe police said ${prose}`,
  ],
])('no hearsay: %s', (_, text) => {
  expect(hearsayIn(text).join(' ')).not.toContain('Media Markt');
});
