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
const honours =
  /^(?:FRS|FRSE|FBA|OBE|MBE|CBE|DBE|KBE|KCB|GCB|CB|CMG|KCMG|DSO|DFC|VC|PhD|Ph\.D\.?|MD|M\.D\.|MA|BA|MP|MEP|MSP|QC|KC|RA|SJ|S\.J\.|Esq\.?)$/;

/** What an office is of, where it is written before a name. */
const department =
  /^(?:State|Defen[cs]e|Energy|Commerce|Labou?r|Education|Transportation|Agriculture|Homeland|Security|Health|Interior|Treasury|Staff|Police|Finance|Justice|Parliament|Operations)$/;

/** A person's name without offices before it and honours behind it. */
export function untitled(doc: Doc, { first, end, kind }: Raw): Raw {
  const word = (i: number) => doc.tokens[i]?.text ?? '';
  let from = first;
  let to = end;
  // "Services Minister Ted Quinlan": what stands before a title is part of the office.
  for (let i = end - 2; i >= from; i--) if (isTitle(word(i))) from = i + 1;
  // "Secretary of State Condoleezza Rice": what the office is of belongs to it.
  const isOf = word(from - 1) === 'of' && isTitle(word(from - 2));
  while (isOf && to - from > 2 && department.test(word(from))) from++;
  while (to - from > 1 && honours.test(word(to - 1))) to--;
  return { first: from, end: to, kind };
}
