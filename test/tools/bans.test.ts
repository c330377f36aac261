// What the linter must refuse in the app's code, each in the form in which it would slip in.
import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

const file = new URL('../../.config/bans.js', import.meta.url).href;
const { default: bans } = (await import(file)) as { default: Linter.Config[] };

const linter = new Linter({ configType: 'flat' });
const parsers: Linter.Config[] = [
  ...svelte.configs.base,
  { languageOptions: { globals: globals.browser } },
  { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
];

/** The rules that the code breaks as a file of this name. */
function broken(code: string, filename = 'src/screen/some.ts'): (string | null)[] {
  const messages = linter.verify(code, [...parsers, ...bans], { filename });
  return messages.map(({ ruleId, fatal, message }) => (fatal ? message : ruleId));
}

test.each([
  ['element.innerHTML = text', 'no-restricted-properties'],
  ['element.outerHTML = text', 'no-restricted-properties'],
  ["element.insertAdjacentHTML('beforeend', text)", 'no-restricted-properties'],
  ['frame.srcdoc = text', 'no-restricted-properties'],
  ['range.createContextualFragment(text)', 'no-restricted-properties'],
  ['element.setHTMLUnsafe(text)', 'no-restricted-properties'],
  ['document.write(text)', 'no-restricted-properties'],
  ["element.setAttribute('onclick', text)", 'no-restricted-syntax'],
  ["element.setAttribute('style', text)", 'no-restricted-syntax'],
  ['element.style.cssText = text', 'no-restricted-syntax'],
  ["new DOMParser().parseFromString(text, 'text/html')", 'no-restricted-globals'],
  ['eval(text)', 'no-eval'],
  ["setTimeout('run()', 1)", 'no-implied-eval'],
  ["new Function('return 1')", 'no-new-func'],
  ["link.href = 'javascript:run()'", 'no-script-url'],
  ['await import(address)', 'no-restricted-syntax'],
  ['new Worker(address)', 'no-restricted-syntax'],
  ['navigator.serviceWorker.register(address)', 'no-restricted-syntax'],
  ['await fetch(address)', 'no-restricted-globals'],
  ['await window.fetch(address)', 'no-restricted-properties'],
  ['new XMLHttpRequest()', 'no-restricted-globals'],
  ['new WebSocket(address)', 'no-restricted-globals'],
  ['new EventSource(address)', 'no-restricted-globals'],
  ['navigator.sendBeacon(address)', 'no-restricted-syntax'],
])('%s', (code, rule) => {
  expect(broken(code)).toEqual([rule]);
});

test.each([
  ['<p>{@html text}</p>', 'svelte/no-at-html-tags'],
  ['<p style="color: red">a</p>', 'svelte/no-inline-styles'],
  ['<p style:color={text}>a</p>', 'svelte/no-inline-styles'],
  ['<script>void fetch("/")</script>', 'no-restricted-globals'],
])('in a component: %s', (code, rule) => {
  expect(broken(code, 'src/screen/Some.svelte')).toEqual([rule]);
});

test('who is listed may fetch, and parse in the one place for it, but nothing else', () => {
  expect(broken('await fetch(address)', 'src/device/model-fetch.ts')).toEqual([]);
  expect(broken('new DOMParser()', 'src/device/model-fetch.ts')).toHaveLength(1);
  expect(broken('new DOMParser()', 'src/device/trusted.ts')).toEqual([]);
  expect(broken('await fetch(address)', 'src/device/trusted.ts')).toHaveLength(1);
});

test('what is meant is allowed', () => {
  expect(broken("new Worker(trustedScript(address), { type: 'module' })")).toEqual([]);
  expect(broken("await import('./part.ts')")).toEqual([]);
  expect(broken('element.textContent = text')).toEqual([]);
  expect(broken('await fetch(address)', 'src/tools/some.ts')).toEqual([]);
});
