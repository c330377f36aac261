// How far the analyser agrees with Python spaCy on the reference analyses.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Analyser, Doc, Token } from '#lib/language/reading.ts';

const FIELDS = [
  'idx',
  'text',
  'space',
  'lemma',
  'pos',
  'tag',
  'morph',
  'dep',
  'head',
  'sentStart',
  'entType',
] as const satisfies readonly (keyof Token)[];

type Field = (typeof FIELDS)[number];

interface Reference {
  readonly name: string;
  readonly text: string;
  /** Rows of the fields above, in their order. */
  readonly tokens: readonly (readonly (string | number | boolean)[])[];
  readonly entities: readonly (readonly [start: number, end: number, label: string])[];
}

/** The 40 articles and the seed, or 500 texts of odd words and signs. */
export function references(name: 'analyses' | 'analyses-odd'): readonly Reference[] {
  const file = new URL(`../../../fixtures/${name}.json.gz`, import.meta.url);
  const { columns, texts } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    columns: string[];
    texts: Reference[];
  };
  if (columns.join() !== FIELDS.join())
    throw new Error(`${name} has other columns: ${columns.join()}`);
  return texts;
}

export interface Agreement {
  readonly texts: number;
  readonly tokens: number;
  readonly entities: number;
  /** Share of tokens, 0 to 1, whose field is spaCy's. */
  readonly share: Readonly<Record<Field, number>>;
  /** Balanced F measure of whole entities with their labels. */
  readonly entityF: number;
  /** Where and how it differs, for reading. */
  readonly differences: readonly string[];
}

const entityKeys = (entities: Doc['entities']) =>
  entities.map(({ start, end, label }) => `${start} ${end} ${label}`);

/** Tokens are compared by place: after a token too many, nothing agrees. */
export function agreement(analyser: Analyser, texts: readonly Reference[]): Agreement {
  const equal = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const differences: string[] = [];
  let tokens = 0;
  let expected = 0;
  let found = 0;
  let both = 0;
  for (const { name, text, tokens: rows, entities } of texts) {
    const doc = analyser.analyse(text);
    tokens += Math.max(rows.length, doc.tokens.length);
    for (const [i, row] of rows.entries()) {
      const token = doc.tokens[i];
      for (const [column, field] of FIELDS.entries()) {
        if (token?.[field] === row[column]) equal[field]++;
        else differences.push(`${name} ${i} ${field}: ${token?.[field]} for ${row[column]}`);
      }
    }
    const wanted = new Set(entities.map((entity) => entity.join(' ')));
    const keys = entityKeys(doc.entities);
    expected += wanted.size;
    found += keys.length;
    const right = keys.filter((key) => wanted.has(key));
    both += right.length;
    if (right.length < Math.max(wanted.size, keys.length)) {
      differences.push(`${name} entities: ${keys.join(', ')} for ${[...wanted].join(', ')}`);
    }
  }
  const share = Object.fromEntries(FIELDS.map((field) => [field, equal[field] / tokens])) as Record<
    Field,
    number
  >;
  return {
    texts: texts.length,
    tokens,
    entities: expected,
    share,
    entityF: (2 * both) / (expected + found),
    differences,
  };
}
