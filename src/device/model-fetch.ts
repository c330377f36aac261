// Fetches the language model with progress, going on where an earlier fetch broke off.
import { forgetParts, keepPart, modelAddress, readParts } from './model-cache.ts';
import { isModel, type ModelFile } from './model-file.ts';

export type FetchedModel =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** So much is lost at most when a fetch breaks off. */
const partSize = 512 * 1024;

/** A network that gives nothing for so long is taken for broken. */
const silentMilliseconds = 30_000;

const broken =
  'The language file could not be fetched. Everything else works; connect to the network and try again.';
const wrong =
  'The network gave something else than the language file. If this network wants you to sign in, do so; if Factdeck offers an update, take it; then try again.';

export async function fetchVerified(
  file: ModelFile,
  onBytes: (fetched: number) => void,
  signal?: AbortSignal,
): Promise<FetchedModel> {
  try {
    // What was kept of an earlier try may be what is wrong: the second try does without it.
    const tries = (await readParts(file)).length > 0 ? 2 : 1;
    for (let left = tries; left > 0; left -= 1) {
      const bytes = await fetchBytes(file, onBytes, signal);
      if (bytes && (await isModel(bytes, file))) return { kind: 'fetched', bytes };
      await forgetParts(file);
    }
    return { kind: 'failed', message: wrong };
  } catch {
    return { kind: 'failed', message: broken };
  }
}

/** Null when the host's answer cannot be the model. */
async function fetchBytes(
  file: ModelFile,
  onBytes: (fetched: number) => void,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const patience = listening(signal);
  const heard = (fetched: number) => {
    patience.heard();
    onBytes(Math.min(fetched, file.bytes));
  };
  return fetchFrom(await readParts(file), file, heard, patience.signal).finally(patience.end);
}

/** Goes on after `parts`, where the host can. */
async function fetchFrom(
  parts: readonly Uint8Array<ArrayBuffer>[],
  file: ModelFile,
  onBytes: (fetched: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const from = lengthOf(parts);
  if (from === file.bytes) return joined(parts);
  const response = await fetch(modelAddress(file), {
    cache: 'no-store', // it goes into a cache of its own
    credentials: 'same-origin',
    headers: from > 0 ? { range: `bytes=${from}-` } : {},
    signal,
  });
  const goesOn =
    response.status === 206 &&
    response.headers.get('content-range') === `bytes ${from}-${file.bytes - 1}/${file.bytes}`;
  const passing = !response.ok && response.status !== 416;
  if (passing) throw new Error(`The host answered ${response.status}.`);
  if (response.status !== 200 && !goesOn) return null;
  const before = goesOn ? parts : [];
  // A host that unpacks on the way cannot go on from the middle.
  const asIs = response.headers.get('content-encoding') === null;
  const keep = (at: number, bytes: Uint8Array<ArrayBuffer>) =>
    asIs ? keepPart(file, at, bytes) : Promise.resolve();
  const rest = await readBody(response, lengthOf(before), keep, onBytes);
  return joined([...before, rest]);
}

/** A signal that ends a fetch when the caller's does, or when nothing was heard for too long. */
function listening(signal?: AbortSignal) {
  const ending = new AbortController();
  const end = () => ending.abort();
  let silence = setTimeout(end, silentMilliseconds);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  return {
    signal: ending.signal,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(end, silentMilliseconds);
    },
    end: () => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', end);
    },
  };
}

/** Reads to the end, handing over part by part; what came before a break is handed over as well. */
async function readBody(
  response: Response,
  from: number,
  keep: (at: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  onBytes: (fetched: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) throw new Error('The answer has no body.');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let at = from;
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  const handOver = async () => {
    const part = joined(waiting);
    waiting = [];
    if (part.length === 0) return;
    await keep(at, part);
    at += part.length;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      waiting.push(value);
      onBytes(from + lengthOf(chunks));
      if (lengthOf(waiting) >= partSize) await handOver();
    }
  } catch (error) {
    await handOver();
    throw error;
  }
  return joined(chunks);
}

const lengthOf = (parts: readonly Uint8Array[]) =>
  parts.reduce((total, { length }) => total + length, 0);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
