// The configuration that the build writes for nginx, in a real one where there is one.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen } from '../../src/tools/serve.ts';
import { openPhone } from './phone.ts';
import { buildFolder } from './server.ts';
import { installed, troubles } from './visit.ts';

const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => !spawnSync(name, ['-v']).error) ?? null;

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** All of nginx's own that is not in the file under test. */
const configuration = (workshop: string, port: number) => `
  daemon off;
  pid ${workshop}/pid;
  error_log stderr;
  ${process.getuid?.() === 0 ? 'user root;' : ''}
  events {}
  http {
    access_log off;
    ${temporary.map((name) => `${name}_temp_path ${workshop}/${name};`).join(' ')}
    server {
      listen ${port};
      root ${buildFolder};
      include ${buildFolder}/_nginx.conf;
    }
  }`;

async function start(program: string, workshop: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const file = join(workshop, 'nginx.conf');
  writeFileSync(file, configuration(workshop, port));
  const running = spawn(program, ['-p', workshop, '-c', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const isUp = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp).toBe(true);
  return { address, running };
}

const title = nginx === null ? 'skipped: there is no nginx on this machine' : 'from nginx';

test.skipIf(nginx === null)(`${title}: pages, types, policy, and a phone installs it`, async () => {
  const workshop = mkdtempSync(join(tmpdir(), 'factdeck-nginx-'));
  const { address, running } = await start(nginx ?? '', workshop);
  const ended = new Promise((done) => running.once('exit', done));
  const phone = await openPhone();
  try {
    const ask = (path: string, init?: RequestInit) =>
      fetch(address + path, { redirect: 'manual', ...init });

    const page = await ask('quiz');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    const policy = page.headers.get('content-security-policy');
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "connect-src 'self'"]) {
      expect(policy).toContain(rule);
    }
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');

    const manifest = await ask('manifest.webmanifest');
    expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const script = /\/(_app\/immutable\/[^"]+\.js)/.exec(await page.text())?.[1] ?? '';
    expect((await ask(script)).headers.get('cache-control')).toBe('max-age=31536000');
    expect((await ask('service-worker.js')).headers.get('cache-control')).toBe('no-cache');
    const part = await ask('language/en.bin.gz', { headers: { range: 'bytes=0-9' } });
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null]);

    const moved = await ask('quiz/?x=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `${address}quiz?x=1`]);
    for (const path of ['no-such-page', '_headers', '_nginx.conf', 'icons']) {
      const missing = await ask(path);
      expect([path, missing.status]).toEqual([path, 404]);
      expect(await missing.text()).toContain('Nothing here');
    }
    const posted = await ask('share', { method: 'POST', body: 'text=a' });
    expect(posted.status).toBe(405);
    expect(await posted.text()).toContain('The text did not arrive');

    const seen = troubles(phone.context);
    await phone.page.goto(address.replace('127.0.0.1', 'localhost'));
    await installed(phone.page);
    await phone.page.getByRole('link', { name: 'Library' }).tap();
    await phone.page.getByRole('link', { name: /Iran Daily/ }).waitFor();
    expect(seen).toEqual([]);
  } finally {
    await phone.close();
    running.kill();
    await ended;
    rmSync(workshop, { recursive: true });
  }
});
