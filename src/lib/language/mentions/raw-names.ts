// Names as a sentence has them: the analyser's entities, joined where they were torn.
import type { Doc, Entity, Sentence, Token } from '../reading.ts';
import { tokensOf } from '../tree.ts';
import { isTitle, untitled, type NameKind, type Raw } from './untitled.ts';

const kinds: Readonly<Record<string, NameKind>> = {
  PERSON: 'person',
  GPE: 'place',
  LOC: 'place',
  NORP: 'nationality',
  ORG: 'organisation',
};

const isProper = ({ tag }: Token) => tag === 'NNP' || tag === 'NNPS';

/** Text of tokens `[first, end)`, as it stands in the doc. */
export function textOf(doc: Doc, first: number, end: number): string {
  const from = doc.tokens[first];
  const last = doc.tokens[end - 1];
  return from && last ? doc.text.slice(from.idx, last.idx + last.text.length) : '';
}

/** Runs of proper nouns: an entity within a run grows to it, a run without one is a name too. */
export function rawNames(sentence: Sentence): Raw[] {
  const { doc } = sentence;
  const tokens = tokensOf(sentence);
  const entities = doc.entities.filter(
    ({ start, end }) => start >= sentence.first && end <= sentence.end,
  );
  const names: Raw[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    const entity = entities.find(({ start, label }) => start === at && isName(label));
    if (entity) {
      names.push(trimmedName(doc, entity));
      at = Math.max(entity.end, at + 1);
      continue;
    }
    const token = tokens[at - sentence.first];
    if (token && isProper(token) && !isDated(token))
      names.push({ first: at, end: at + 1, kind: 'other' });
    at++;
  }
  return joined(doc, linked(doc, names)).map((name) =>
    name.kind === 'person' ? untitled(doc, name) : name,
  );
}

const isName = (label: string) =>
  label in kinds || ['FAC', 'EVENT', 'WORK_OF_ART', 'PRODUCT', 'LAW', 'LANGUAGE'].includes(label);

const isDated = ({ entType }: Token) => ['DATE', 'TIME', 'MONEY', 'PERCENT'].includes(entType);

/** Without a leading "the" and a trailing `'s`. */
function trimmedName(doc: Doc, { start, end, label }: Entity): Raw {
  let first = start;
  const word = (i: number) => doc.tokens[i]?.text ?? '';
  if (/^the$/i.test(word(first)) && end - first > 1) first++;
  while (end - first > 1 && /^['’]s?$/.test(word(end - 1))) end--;
  const kind = kinds[label] ?? 'other';
  return { first, end, kind };
}

const rank: readonly NameKind[] = ['person', 'organisation', 'place', 'other', 'nationality'];

/** Small words of other languages that hold one name together: the journal "Miyako no Hana". */
const links = /^(?:no|y|und|et|dos|del|della|av)$/;

function linked(doc: Doc, names: readonly Raw[]): readonly Raw[] {
  return names.reduce<readonly Raw[]>((all, name) => {
    const last = all.at(-1);
    const between = doc.tokens[name.first - 1]?.text ?? '';
    const tie = last?.end === name.first - 1 && links.test(between) ? last : null;
    return tie
      ? [...all.slice(0, -1), { first: tie.first, end: name.end, kind: 'other' }]
      : [...all, name];
  }, []);
}

/** Does a whole name of two or three words, a person's, start here: "Refugee Council Enver Solomon"? */
function beginsPerson(names: readonly Raw[], at: number): boolean {
  const [first] = names.slice(at);
  let last = at;
  while (names[last + 1]?.first === names[last]?.end && names[last + 1]) last++;
  const end = names[last];
  const length = first && end ? end.end - first.first : 0;
  return end?.kind === 'person' && (length === 2 || length === 3);
}

/** Neighbouring proper nouns are one name ("Antonio Lopez de Santa" + "Anna"). */
function joined(doc: Doc, names: readonly Raw[]): Raw[] {
  const all: Raw[] = [];
  for (const [at, name] of names.entries()) {
    const last = all.at(-1);
    const touching = last && last.end === name.first;
    const lastToken = doc.tokens[name.first - 1];
    const afterTitle = last && last.end - last.first === 1 && isTitle(lastToken?.text ?? '');
    const proper = doc.tokens[name.first];
    if (
      touching &&
      !afterTitle &&
      // "CEO of the Refugee Council Enver Solomon": whom an organisation is named before is not in it.
      !(last.kind === 'organisation' && last.end - last.first > 1 && beginsPerson(names, at)) &&
      // "US President Barack Obama": a country and a person are two.
      !(last.kind === 'place' && name.kind === 'person') &&
      last.kind !== 'nationality' &&
      name.kind !== 'nationality' &&
      lastToken &&
      proper &&
      isProper(lastToken) &&
      isProper(proper)
    ) {
      const kind = rank.find((each) => each === last.kind || each === name.kind) ?? 'other';
      all[all.length - 1] = { first: last.first, end: name.end, kind };
    } else all.push(name);
  }
  return all;
}
