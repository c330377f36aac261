// Tags, labels and forms -> universal part of speech, features and some lemmas, by the model's rows of rules.
import type { Lexeme } from './lexeme.ts';
import type { ModelFile, RulerRow, TokenTest } from './model-file.ts';

/** What the rules read and set; all but the lexeme may change. */
export interface Attributes {
  readonly lexeme: Lexeme;
  tag: string;
  dep: string;
  pos: string;
  morph: string;
  /** Empty until something sets it. */
  lemma: string;
}

type Passes = (token: Attributes) => boolean;

function valueTest(test: TokenTest): (value: string) => boolean {
  if (typeof test === 'string') return (value) => value === test;
  if (typeof test === 'boolean') throw new Error('a truth value is no test of a text');
  if ('IN' in test) return (value) => test.IN.includes(value);
  if ('NOT_IN' in test) return (value) => !test.NOT_IN.includes(value);
  const pattern = new RegExp(test.REGEX, 'u');
  return (value) => pattern.test(value);
}

const read: Readonly<Record<string, (token: Attributes) => string>> = {
  TAG: (token) => token.tag,
  DEP: (token) => token.dep,
  LOWER: (token) => token.lexeme.lower,
};

function attributeTest([attribute, test]: readonly [string, TokenTest]): Passes {
  if (attribute === 'IS_SPACE') return (token) => token.lexeme.isSpace === test;
  const value = read[attribute];
  if (!value) throw new Error(`no rule can test ${attribute}`);
  const passes = valueTest(test);
  return (token) => passes(value(token));
}

/** A pattern of one alternative, its row's number kept: rows apply in order. */
interface Pattern {
  readonly row: number;
  readonly tests: readonly Passes[];
  /** The tag its first token must have, if the pattern names one: most do. */
  readonly tag: string | null;
}

function compile(rows: readonly RulerRow[]): Pattern[] {
  return rows.flatMap(({ patterns }, row) =>
    patterns.map((pattern): Pattern => {
      const tag = pattern[0]?.TAG;
      return {
        row,
        tag: typeof tag === 'string' ? tag : null,
        tests: pattern.map((token) => {
          const tests = Object.entries(token).map(attributeTest);
          return (attributes) => tests.every((passes) => passes(attributes));
        }),
      };
    }),
  );
}

function set(token: Attributes, values: RulerRow['set']): void {
  if (values.TAG !== undefined) token.tag = values.TAG;
  if (values.DEP !== undefined) token.dep = values.DEP;
  if (values.POS !== undefined) token.pos = values.POS;
  if (values.MORPH !== undefined) token.morph = values.MORPH;
  if (values.LEMMA !== undefined) token.lemma = values.LEMMA;
}

export type AttributeRuler = (tokens: readonly Attributes[]) => void;

export function openAttributeRuler(model: ModelFile): AttributeRuler {
  const patterns = compile(model.ruler);
  const byTag = new Map<string, Pattern[]>();
  const patternsFor = (tag: string) => {
    let found = byTag.get(tag);
    if (!found) {
      found = patterns.filter((pattern) => pattern.tag === null || pattern.tag === tag);
      byTag.set(tag, found);
    }
    return found;
  };

  return (tokens) => {
    // All rows are matched before any is applied: a rule never sees what another has set.
    const matches: { row: number; start: number }[] = [];
    for (const [start, token] of tokens.entries()) {
      for (const { row, tests } of patternsFor(token.tag)) {
        const fits = tests.every((passes, offset) => {
          const tested = tokens[start + offset];
          return tested !== undefined && passes(tested);
        });
        if (fits) matches.push({ row, start });
      }
    }
    matches.sort((a, b) => a.row - b.row || a.start - b.start);
    for (const { row, start } of matches) {
      const rule = model.ruler[row] as RulerRow;
      const token = tokens[start + rule.index];
      if (token) set(token, rule.set);
    }
  };
}
