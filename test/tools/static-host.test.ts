// The server of `npm start` against real requests, some of them hostile.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../src/tools/serve.ts';

const outside = mkdtempSync(join(tmpdir(), 'factdeck-host-'));
const folder = join(outside, 'site');
let root: Served;
let below: Served;

beforeAll(async () => {
  mkdirSync(join(folder, '_app/immutable'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<h1>Today</h1>');
  writeFileSync(join(folder, 'quiz.html'), `<h1>Quiz</h1>${'words '.repeat(500)}`);
  writeFileSync(join(folder, '404.html'), '<h1>No such page</h1>');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'model.gz'), Buffer.from('0123456789'));
  writeFileSync(join(folder, '_app/immutable/a.js'), 'export const a = 1;');
  writeFileSync(
    join(folder, '_headers'),
    '# note\n/*\n  X-Test: yes\n/_app/immutable/*\n  Cache-Control: public, immutable\n',
  );
  root = await serve(folder, 0);
  below = await serve(folder, 0, '/factdeck');
});

afterAll(async () => {
  await Promise.all([root.stop(), below.stop()]);
  rmSync(outside, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}, served = root) =>
  fetch(`http://localhost:${served.port}${path}`, { redirect: 'manual', ...init });

/** Unlike fetch, sends the path exactly as written and leaves the body packed. */
const askRaw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ response: IncomingMessage; body: Buffer }>((done, failed) => {
    get({ port: root.port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ response, body: Buffer.concat(chunks) }));
    }).on('error', failed);
  });

describe('pages', () => {
  test.each([
    ['/', 'Today'],
    ['/quiz', 'Quiz'],
    ['/quiz?x=1', 'Quiz'],
  ])('%s', async (path, heading) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-test')).toBe('yes');
    expect(await response.text()).toContain(heading);
  });

  test.each([
    ['/quiz/', '/quiz'],
    ['/quiz.html?x=1', '/quiz?x=1'],
    ['/index.html', '/'],
  ])('%s is sent to %s', async (path, to) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('location')]).toEqual([308, to]);
  });

  test('an unknown address gets the site’s own page', async () => {
    const response = await ask('/a/b');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('No such page');
  });

  test('below a path', async () => {
    expect((await ask('/factdeck', {}, below)).headers.get('location')).toBe('/factdeck/');
    expect(await (await ask('/factdeck/quiz', {}, below)).text()).toContain('Quiz');
    expect((await ask('/factdeck/quiz/', {}, below)).headers.get('location')).toBe(
      '/factdeck/quiz',
    );
    expect((await ask('/quiz', {}, below)).status).toBe(404);
  });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%5csecret.txt',
  '/.hidden',
  '/_headers',
  '/quiz.html%00.js',
  '/_app',
  '//evil.example/index.html',
  '//quiz.html',
  '/_app//',
])('%s gives nothing away', async (path) => {
  const { response, body } = await askRaw(path);
  expect(response.statusCode).toBe(404);
  expect(body.toString()).not.toContain('secret');
});

test('malformed escapes and methods are refused', async () => {
  expect((await askRaw('/%E0%A4%A')).response.statusCode).toBe(400);
  expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('HEAD gives the headers alone', async () => {
  const response = await ask('/quiz', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('text is packed where the browser takes it, and its validator differs', async () => {
  const { response, body } = await askRaw('/quiz', { 'accept-encoding': 'gzip, br' });
  expect(response.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(body).toString()).toContain('<h1>Quiz</h1>');
  const plain = await askRaw('/quiz');
  expect(plain.response.headers['content-encoding']).toBeUndefined();
  expect(plain.response.headers.etag).not.toBe(response.headers.etag);
});

test('a known validator is answered without the bytes', async () => {
  const tag = (await ask('/quiz')).headers.get('etag') ?? '';
  const again = await ask('/quiz', { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
});

test('files with a hash in their name may be kept for good', async () => {
  const response = await ask('/_app/immutable/a.js');
  expect(response.headers.get('cache-control')).toBe('public, immutable');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

describe('ranges', () => {
  const part = (range: string, more: Record<string, string> = {}) =>
    ask('/model.gz', { headers: { range, ...more } });

  test('a fetch that broke off goes on', async () => {
    const response = await part('bytes=4-');
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 4-9/10');
    expect(await response.text()).toBe('456789');
  });

  test('of another version of the file: all of it', async () => {
    expect((await part('bytes=4-', { 'if-range': '"other"' })).status).toBe(200);
  });

  test('past the end', async () => {
    expect((await part('bytes=10-')).status).toBe(416);
  });
});

test('stopping cuts open connections', async () => {
  const served = await serve(folder, 0);
  const socket = connect(served.port);
  await new Promise((done) => socket.once('connect', done));
  const cut = new Promise((done) => socket.once('close', done));
  await served.stop();
  await cut;
});

test('a taken port is said by its code', async () => {
  await expect(serve(folder, root.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
