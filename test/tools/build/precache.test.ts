// The list of files as the worker gets it, the model's description, and the policy for hosts.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeModel } from '../../../src/tools/build/describe-model.ts';
import { completeForHosts, headerPolicy } from '../../../src/tools/build/policy.ts';
import { precache } from '../../../src/tools/build/precache.ts';

let folder: string;

function put(name: string, content: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const page = (script: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' '${script}'">`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-build-'));
  put('service-worker.js', 'const list = self.__WB_MANIFEST;');
  put('index.html', page('sha256-a'));
  put('_headers', '/*\n  Content-Security-Policy: {policy}\n');
  put('_nginx.conf', 'add_header Content-Security-Policy "{policy}";\nlocation {base}/ {}\n');
  put('_app/version.json', '{}');
  put('_app/immutable/a.js', 'export {}');
  put('language/en.bin.gz', gzipSync('weights'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the list', () => {
  const listed = () => {
    const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
    const list = /const list = (\[.*\]);/s.exec(worker)?.[1] ?? '';
    return JSON.parse(list) as { url: string; integrity: string; onDemand?: true }[];
  };

  test('has every file of the site but the host’s own and the model, each with its hash', async () => {
    await precache(folder);
    expect(listed().map(({ url }) => url)).toEqual(['index.html', '_app/immutable/a.js']);
    for (const { url, integrity } of listed()) {
      const hash = createHash('sha384').update(readFileSync(join(folder, url)));
      expect(integrity).toBe(`sha384-${hash.digest('base64')}`);
    }
  });

  test('marks what is kept only from when it is asked for', async () => {
    put('_app/immutable/workers/fit.worker-x1.js', 'export {}');
    const kept = await precache(folder);
    expect(kept).toEqual(['index.html', '_app/immutable/a.js']);
    const marked = listed().filter(({ onDemand }) => onDemand);
    expect(marked.map(({ url }) => url)).toEqual(['_app/immutable/workers/fit.worker-x1.js']);
  });

  test('a file too large for it fails the build instead of dropping out', async () => {
    put('big.js', Buffer.alloc(3_000_000));
    await expect(precache(folder)).rejects.toThrow('big.js');
  });

  test('a worker without a place for the list fails the build', async () => {
    put('service-worker.js', 'nothing');
    await expect(precache(folder)).rejects.toThrow();
  });
});

describe('the model', () => {
  const hex = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

  test('is described by its path, size and both hashes', () => {
    const packed = readFileSync(join(folder, 'language/en.bin.gz'));
    expect(describeModel(folder)).toEqual({
      path: 'language/en.bin.gz',
      bytes: packed.length,
      sha256: [hex(packed), hex('weights')],
    });
  });

  test('there is none, or one', () => {
    put('language/two.gz', gzipSync('x'));
    expect(() => describeModel(folder)).toThrow('two.gz');
    rmSync(join(folder, 'language'), { recursive: true });
    expect(describeModel(folder)).toBeNull();
  });
});

describe('the policy for hosts', () => {
  test('lets every page’s script run and nobody frame it', () => {
    expect(headerPolicy([page('sha256-a'), page('sha256-b')])).toBe(
      "frame-ancestors 'none'; default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'",
    );
  });

  test('is put into the files for hosts, with the path below which the site stands', () => {
    completeForHosts(folder, '/some/where');
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(text('_headers')).toContain("Content-Security-Policy: frame-ancestors 'none';");
    expect(text('_nginx.conf')).toContain('Content-Security-Policy "frame-ancestors');
    expect(text('_nginx.conf')).toContain('location /some/where/ {}');
  });

  test('a file for hosts without a place for it fails the build', () => {
    put('_nginx.conf', 'nothing');
    expect(() => completeForHosts(folder, '')).toThrow('_nginx.conf');
  });

  test('a page without a policy fails the build', () => {
    expect(() => headerPolicy(['<h1>Bare</h1>'])).toThrow('policy');
  });
});
