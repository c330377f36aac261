// Features that are one of several: of what form, of what kind of key, behind what word.
import type { Token } from '../../../language/reading.ts';
import type { Seen } from './seen.ts';

/** A feature that is one of several: `key:person`. */
export interface Class {
  readonly name: string;
  readonly values: (seen: Seen) => readonly string[];
}

const reporting =
  /^(?:say|tell|claim|announce|report|state|add|note|warn|argue|suggest|believe|think|explain|confirm|deny|admit|estimate|find|show)$/;
const light =
  /^(?:have|make|take|do|give|get|see|go|come|hold|keep|put|use|include|provide|become)$/;

/** What kind of verb carries the statement. */
function verbClass(top: Token | undefined): string {
  if (!top) return 'none';
  if (!/^(?:VERB|AUX)$/.test(top.pos)) return 'noun';
  if (top.lemma === 'be') return 'be';
  if (reporting.test(top.lemma)) return 'reporting';
  return light.test(top.lemma) ? 'light' : 'full';
}

function subjectClass({ subject, candidate: { fact }, tokens }: Seen): string {
  if (!subject) return 'none';
  const at = tokens.indexOf(subject);
  if (fact.statement.pieces[at]?.written) return 'written';
  if (subject.pos === 'PRON') return 'pronoun';
  if (subject.pos === 'PROPN') return 'name';
  const det = tokens.find(
    ({ head, dep, i }) => dep === 'det' && head === subject.i && i < subject.i,
  );
  if (!det) return /S$/.test(subject.tag) ? 'bare-plural' : 'bare';
  return /^the$/i.test(det.text) ? 'definite' : /^an?$/i.test(det.text) ? 'indefinite' : 'other';
}

/** The word before the key, where it is one of the few that matter. */
function wordBefore({ tokens, candidate: { key } }: Seen): string {
  const before = tokens[key.from - 1];
  if (!before) return 'start';
  if (before.pos === 'PUNCT') return 'mark';
  if (before.pos === 'ADP' || before.pos === 'SCONJ') {
    return /^(?:in|of|by|to|on|at|for|from|with|as|into)$/i.test(before.text)
      ? before.text.toLowerCase()
      : 'preposition';
  }
  return before.pos.toLowerCase();
}

function wordAfter({ tokens, candidate: { key } }: Seen): string {
  const after = tokens[key.to];
  if (!after || key.to === tokens.length - 1) return 'end';
  return after.pos.toLowerCase();
}

export const classes: readonly Class[] = [
  { name: 'form', values: ({ candidate: { form } }) => [form] },
  {
    name: 'claim',
    values: ({ candidate: { form, answer } }) => (form === 'claim' ? [answer] : []),
  },
  { name: 'key', values: ({ candidate: { key } }) => [key.kind] },
  { name: 'clause', values: ({ candidate: { fact } }) => [fact.clause] },
  { name: 'modality', values: ({ candidate: { fact } }) => [fact.modality] },
  { name: 'importance', values: ({ candidate: { fact } }) => [String(fact.importance)] },
  { name: 'doubt', values: ({ doubts }) => doubts },
  { name: 'open', values: ({ candidate: { fact } }) => fact.open.map(({ kind }) => kind) },
  { name: 'verb', values: ({ top }) => [verbClass(top)] },
  { name: 'tense', values: ({ top }) => [top?.tag ?? 'none'] },
  { name: 'subject', values: (seen) => [subjectClass(seen)] },
  { name: 'key-dep', values: ({ keyHead }) => [keyHead?.dep ?? 'none'] },
  { name: 'key-entity', values: ({ keyHead }) => [keyHead?.entType || 'none'] },
  { name: 'before', values: (seen) => [wordBefore(seen)] },
  { name: 'after', values: (seen) => [wordAfter(seen)] },
  { name: 'opening', values: ({ tokens }) => [tokens[0]?.pos ?? 'none'] },
  {
    name: 'key-sense',
    values: ({ keyHead, findings }) =>
      keyHead?.pos === 'NOUN'
        ? [findings.reading.lexicon.supersense(keyHead.lemma.toLowerCase()) ?? 'none']
        : [],
  },
  {
    name: 'subject-sense',
    values: ({ subject, findings }) =>
      subject?.pos === 'NOUN'
        ? [findings.reading.lexicon.supersense(subject.lemma.toLowerCase()) ?? 'none']
        : [],
  },
];
