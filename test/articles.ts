// The texts of the reference analyses, as somebody would paste them.
import { references } from './lib/language/analyser/agreement.ts';

/** The texts of all reference articles. */
export const referenceTexts = (): readonly string[] =>
  references('analyses').map(({ text }) => text);

/** The text of a reference article, `GUM_bio_hadid`; throws when there is none of that name. */
export function articleText(name: string): string {
  const found = references('analyses').find((reference) => reference.name === name);
  if (!found) throw new Error(`No reference article ${name}`);
  return found.text;
}
