// Sends one file: its type, packed where the browser takes it, with validator and ranges.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

/** Files packed before, by their validator. */
const packed = new Map<string, Buffer>();

/** Answers with the file at path `file`, with `extra` headers of the host. */
export async function sendFile(
  file: string,
  extra: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const encoding = encodingFor(type, request);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const tag = encoding ? `"${hash}-${encoding}"` : `"${hash}"`;
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
  const body = encoding ? await pack(bytes, encoding, tag) : bytes;
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

async function pack(bytes: Buffer, encoding: Encoding, tag: string): Promise<Buffer> {
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
