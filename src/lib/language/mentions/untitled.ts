// A person's name without what stands before it and behind it: titles, offices, honours.
import type { Doc } from '../reading.ts';
import roleNouns from './role-nouns.json' with { type: 'json' };
import titleWords from './titles.json' with { type: 'json' };

export type NameKind = 'person' | 'place' | 'nationality' | 'organisation' | 'other';

/** A name in the making: tokens `[first, end)` of a doc. */
export interface Raw {
  first: number;
  end: number;
  kind: NameKind;
}

const titles = new Set(titleWords);
const roles = new Set(roleNouns);

/** "Mr", "President", "Anthropologist": what stands before a name and is none of it. */
export function isTitle(word: string): boolean {
  return titles.has(word) || roles.has(word.toLowerCase()) || /^\p{Lu}\p{Ll}+ologist$/u.test(word);
}

/** Letters behind a person's name that are none of it. */
const honours = /^(?:FRS|OBE|MBE|CBE|DBE|KBE|PhD|Ph\.D\.|MD|M\.D\.|MP|QC|RA|Esq\.?)$/;

/** A person's name without offices before it and honours behind it. */
export function untitled(doc: Doc, { first, end, kind }: Raw): Raw {
  const word = (i: number) => doc.tokens[i]?.text ?? '';
  let from = first;
  let to = end;
  // "Services Minister Ted Quinlan": what stands before a title is part of the office.
  for (let i = end - 2; i >= from; i--) if (isTitle(word(i))) from = i + 1;
  while (to - from > 1 && honours.test(word(to - 1))) to--;
  return { first: from, end: to, kind };
}
