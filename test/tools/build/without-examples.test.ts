// The rows of rules are built without what is only for whoever reads them.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { withoutTold } from '../../../src/tools/build/without-examples.ts';

const lib = new URL('../../../src/lib/', import.meta.url);

const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(new URL(name, lib), 'utf8') }));

/** Properties of object literals that hold a text, by their names. */
function told(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && /^(because|example)$/.test(node.name.getText())) {
      found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true), visit);
  return found;
}

const rows = files.filter(({ code }) => told(code).length > 0);

test('there are rows to strip', () => {
  expect(rows.length).toBeGreaterThan(5);
});

describe.each(rows)('$name', ({ code }) => {
  test('keeps no reason and no example, and all else', () => {
    const left = withoutTold(code);
    expect(told(left)).toEqual([]);
    const names = (text: string) =>
      text.match(/^ *\w+:/gm)?.filter((name) => !/because|example/.test(name));
    expect(names(left)).toEqual(names(code));
    const { diagnostics } = ts.transpileModule(left, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});

test.each([
  [`{\n  example: 'one: "two"',\n  a: 1,\n}`, '{\n  a: 1,\n}'],
  [`{\n  because:\n    "it's long",\n  a: 1,\n}`, '{\n  a: 1,\n}'],
  [`{\n  example: 'one\\'s',\n}`, '{\n}'],
  [`{ a: 1, example: 'one, two' },`, '{ a: 1 },'],
  [`{ a: 1, because: 'of it', b: 2 },`, '{ a: 1, b: 2 },'],
])('%j becomes %j', (code, left) => {
  expect(withoutTold(code)).toBe(left);
});

test.each([`const example: string = 'a';`, `const a = {\n  example: find('a'),\n};`])(
  '%j stays',
  (code) => expect(withoutTold(code)).toBe(code),
);
