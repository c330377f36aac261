// Answers requests from a folder as a good static host does: one address a page, its own not-found page.
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { headersFor, readHeaderRules, type HeaderRule } from './headers-file.ts';
import { sendFile } from './send-file.ts';

const html = 'text/html; charset=utf-8';

type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' };

/**
 * What the folder has for a decoded path below the site's root (`/quiz`). Pages have one address
 * each, without `.html` and without a closing slash; the other forms are sent there.
 */
async function findFile(folder: string, path: string): Promise<Found> {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  const inside = file === root || file.startsWith(root + sep);
  const hidden = path.split('/').some((name) => name.startsWith('.') || name === '_headers');
  // A doubled slash would make a redirect lead to another host.
  if (!inside || hidden || /\0|\/\//.test(path)) return { kind: 'missing' };
  if (path === '/') return whole(join(root, 'index.html'));
  if (path === '/index.html') return { kind: 'moved', to: '/' };
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
  return (request, response) => {
    answer(folder, base, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The server failed to read this file.');
    });
  };
}

async function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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
  const refuse = async (status: 404 | 405, page: string) => {
    const body = (await isFile(page)) ? await readFile(page) : 'Not found';
    const headers = { ...headersFor(rules, below ?? '/404'), 'content-type': html };
    response.writeHead(status, status === 405 ? { ...headers, allow: 'GET, HEAD' } : headers);
    request.resume(); // a browser that is still sending would not listen
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (found.kind === 'missing') return refuse(404, join(folder, '404.html'));
  // A static host takes nothing in, but the page at the address may say what to do instead.
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, found.path.endsWith('.html') ? found.path : '');
  }
  await sendFile(found.path, headersFor(rules, below ?? '/'), request, response);
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
