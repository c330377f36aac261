// Every form of an address against what the worker answers, at the root and below a path.
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../src/service-worker/list.ts';
import { decide } from '../../src/service-worker/respond.ts';

const names = [
  'index.html',
  'quiz.html',
  '404.html',
  'before-paint.js',
  'licences.txt',
  '_app/immutable/chunks/a.js',
];
const entries = names.map((url) => ({ url, integrity: `sha384-${url}` }));

describe.each(['https://host.example/', 'https://host.example/factdeck/'])('below %s', (root) => {
  const site = siteOf(root, entries);
  const open = (path: string) => decide({ method: 'GET', url: root + path, navigates: true }, site);
  const load = (path: string) =>
    decide({ method: 'GET', url: root + path, navigates: false }, site);

  test.each([
    ['', 'index.html'],
    ['?utm_source=x', 'index.html'],
    ['quiz', 'quiz.html'],
    ['quiz?x=1', 'quiz.html'],
    ['licences.txt', 'licences.txt'],
  ])('opening "%s" gives %s', (path, file) => {
    expect(open(path)).toMatchObject({ kind: 'file', entry: { url: file } });
  });

  test.each([
    ['index.html', ''],
    ['index', ''],
    ['quiz/', 'quiz'],
    ['quiz//', 'quiz'],
    ['quiz.html', 'quiz'],
    ['quiz.html?x=1', 'quiz?x=1'],
    ['qui%7A', 'quiz', 'file'],
    ['%E0%A4%A', '404'],
  ])('opening "%s" leads to "%s"', (path, clean, kind = 'redirect') => {
    expect(open(path)).toMatchObject(
      kind === 'file' ? { kind, entry: { url: `${clean}.html` } } : { kind, to: root + clean },
    );
  });

  test.each([
    'nothing',
    'quiz/deeper',
    'a/b/c.html',
    '404',
    '404.html',
    '_app/immutable/chunks/old.js',
  ])('opening "%s" gives the page that says so', (path) => {
    expect(open(path)).toMatchObject({ kind: 'missing', entry: { url: '404.html' } });
  });

  test('what a page loads: listed files, files of older versions, and the rest untouched', () => {
    expect(load('before-paint.js')).toMatchObject({
      kind: 'file',
      entry: { url: 'before-paint.js' },
    });
    expect(load('_app/immutable/chunks/a.js')).toMatchObject({ kind: 'file' });
    expect(load('_app/immutable/chunks/old.js')).toEqual({
      kind: 'older',
      url: `${root}_app/immutable/chunks/old.js`,
    });
    expect(load('language/en.bin.gz').kind).toBe('pass');
    expect(load('_app/version.json').kind).toBe('pass');
  });

  test('what another app posts to the share target is taken, and nothing else that is posted', () => {
    const post = (path: string) =>
      decide({ method: 'POST', url: root + path, navigates: true }, site).kind;
    expect(post('share')).toBe('share');
    expect([post(''), post('share/'), post('share?x=1'), post('new')]).toEqual(
      Array(4).fill('pass'),
    );
  });

  test('other sites, other methods and other paths of the host are left alone', () => {
    const ask = (method: string, url: string) =>
      decide({ method, url, navigates: true }, site).kind;
    expect(ask('POST', `${root}quiz`)).toBe('pass');
    expect(ask('POST', 'https://other.example/share')).toBe('pass');
    expect(ask('GET', 'https://other.example/quiz')).toBe('pass');
    expect(ask('GET', 'https://host.example.evil/factdeck/')).toBe('pass');
    if (root.endsWith('/factdeck/')) expect(ask('GET', 'https://host.example/')).toBe('pass');
  });
});
