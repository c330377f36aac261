// Answers requests from a folder as a good static host does: clean addresses, validators, ranges.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, readHeaderRules, type HeaderRule } from './headers-file.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};

type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' };

/**
 * What the folder has for a decoded path below the site's root (`/quiz`). Pages have one address
 * each, without `.html` and without a closing slash; the other forms are sent there.
 */
export async function findFile(folder: string, path: string): Promise<Found> {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  const inside = file === root || file.startsWith(root + sep);
  const hidden = path.split('/').some((name) => name.startsWith('.') || name === '_headers');
  if (!inside || hidden || path.includes('\0')) return { kind: 'missing' };
  if (path === '/') return whole(join(root, 'index.html'));
  if (path.endsWith('/index.html'))
    return { kind: 'moved', to: path.slice(0, -'index.html'.length) };
  if (path.endsWith('.html') && (await isFile(file))) {
    return { kind: 'moved', to: path.slice(0, -'.html'.length) };
  }
  if (path.endsWith('/')) {
    const clean = path.replace(/\/+$/, '');
    return (await isFile(`${file}.html`)) ? { kind: 'moved', to: clean } : { kind: 'missing' };
  }
  const exact = await whole(file);
  return exact.kind === 'file' ? exact : whole(`${file}.html`);
}

async function whole(path: string): Promise<Found> {
  return (await isFile(path)) ? { kind: 'file', path } : { kind: 'missing' };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A listener that serves `folder` below the path `base` ('' or `/name`). */
export function hostFolder(folder: string, base = ''): RequestListener {
  const packed = new Map<string, Buffer>();
  return (request, response) => {
    answer(folder, base, packed, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The server failed to read this file.');
    });
  };
}

async function answer(
  folder: string,
  base: string,
  packed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decoded(rawPath);
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  if (base !== '' && path === base) {
    response.writeHead(308, { location: `${base}/` }).end();
    return;
  }
  const below = path.startsWith(`${base}/`) ? path.slice(base.length) : null;
  const found = below === null ? ({ kind: 'missing' } as const) : await findFile(folder, below);
  if (found.kind === 'moved') {
    const search = query === undefined ? '' : `?${query}`;
    response.writeHead(308, { location: encodeURI(base + found.to) + search }).end();
    return;
  }
  const rules = await headerRules(folder);
  if (found.kind === 'missing') {
    const page = join(folder, '404.html');
    const body = (await isFile(page)) ? await readFile(page) : 'Not found';
    response.writeHead(404, { ...headersFor(rules, '/404'), 'content-type': types['.html'] });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  await send(found.path, headersFor(rules, below ?? '/'), packed, request, response);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function headerRules(folder: string): Promise<HeaderRule[]> {
  const file = join(folder, '_headers');
  return (await isFile(file)) ? readHeaderRules(await readFile(file, 'utf8')) : [];
}

async function send(
  file: string,
  extra: Record<string, string>,
  packed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const encoding = encodingFor(type, request);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    ...extra,
    'content-type': type,
    etag: tag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match']?.includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding ? await pack(bytes, encoding, tag, packed) : bytes;
  if (encoding) headers['content-encoding'] = encoding;
  else headers['accept-ranges'] = 'bytes';
  const range = encoding ? null : rangeOf(request, tag, body.length);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${body.length}` }).end();
    return;
  }
  const part = range ? body.subarray(range.first, range.last + 1) : body;
  if (range) headers['content-range'] = `bytes ${range.first}-${range.last}/${body.length}`;
  headers['content-length'] = String(part.length);
  response.writeHead(range ? 206 : 200, headers);
  response.end(request.method === 'HEAD' ? undefined : part);
}

type Encoding = 'br' | 'gzip';

function encodingFor(type: string, request: IncomingMessage): Encoding | null {
  if (!/^text\/|json|svg/.test(type)) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

async function pack(
  bytes: Buffer,
  encoding: Encoding,
  tag: string,
  packed: Map<string, Buffer>,
): Promise<Buffer> {
  const kept = packed.get(tag);
  if (kept) return kept;
  const made =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
        })
      : await promisify(gzip)(bytes);
  packed.set(tag, made);
  return made;
}

/** The one range a request asks for; null when it asks for none, or for a form not served here. */
function rangeOf(
  request: IncomingMessage,
  tag: string,
  length: number,
): { first: number; last: number } | 'unsatisfiable' | null {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  if (!asked || (condition !== undefined && condition !== tag)) return null;
  const first = Number(asked[1]);
  const last = asked[2] ? Math.min(Number(asked[2]), length - 1) : length - 1;
  return first > last ? 'unsatisfiable' : { first, last };
}
