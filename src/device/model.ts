// The language model on this device: whether it is here, and fetching it once.
import { forgetWhole, keepWhole, readWhole, storedSize } from './model-cache.ts';
import { fetchVerified } from './model-fetch.ts';
import { isModel, modelFile, unpack } from './model-file.ts';

export type ModelResult =
  /** `kept` is false when it could not be stored and lasts only for this visit. */
  | { readonly kind: 'ready'; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly message: string };

export interface FetchOptions {
  readonly onProgress?: (fetchedBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

/** For this visit only, where the browser stores nothing. */
let inMemory: Uint8Array<ArrayBuffer> | null = null;

/** The fetch that is under way, which later callers join. */
let fetching: Promise<ModelResult> | null = null;
const watchers = new Set<(fetched: number, total: number) => void>();

/**
 * Sees to it that the model is on this device: asks the network only when it is not, or when what
 * is there is damaged. The signal of the call that started a fetch ends it; what came is kept.
 */
export function fetchModel(options: FetchOptions = {}): Promise<ModelResult> {
  if (options.onProgress) watchers.add(options.onProgress);
  fetching ??= fetchOnce(options.signal).finally(() => {
    fetching = null;
    watchers.clear();
  });
  return fetching;
}

async function fetchOnce(signal?: AbortSignal): Promise<ModelResult> {
  // Two tabs opened together would otherwise fetch it twice.
  if (!('locks' in navigator)) return fetchUnlessHere(signal);
  return navigator.locks.request('factdeck-model', () => fetchUnlessHere(signal));
}

async function fetchUnlessHere(signal?: AbortSignal): Promise<ModelResult> {
  const file = modelFile();
  if (inMemory) return { kind: 'ready', kept: false };
  // The size tells a half-stored file; the deck worker verifies every byte it reads. A host that
  // unpacked the file on the way made it larger.
  const size = await storedSize(file);
  if (size !== null && size >= file.bytes) return { kind: 'ready', kept: true };
  const onBytes = (fetched: number) => {
    for (const watcher of watchers) watcher(fetched, file.bytes);
  };
  const fetched = await fetchVerified(file, onBytes, signal);
  if (fetched.kind === 'failed') return fetched;
  const kept = await keepWhole(file, fetched.bytes);
  if (!kept) inMemory = fetched.bytes;
  return { kind: 'ready', kept };
}

/** Forgets the stored model, so that the next `fetchModel` fetches it. */
export async function forgetModel(): Promise<void> {
  inMemory = null;
  await forgetWhole(modelFile());
}

/** What the deck worker must be handed because it cannot read it from the cache; null mostly. */
export const modelInMemory = (): Uint8Array<ArrayBuffer> | null => inMemory;

/** The verified model, unpacked; 'absent' or 'damaged' when there is none to use. */
export async function readModel(
  handed: Uint8Array<ArrayBuffer> | null,
): Promise<Uint8Array | 'absent' | 'damaged'> {
  const file = modelFile();
  const bytes = handed ?? (await readWhole(file));
  if (!bytes) return 'absent';
  if (!(await isModel(bytes, file))) return 'damaged';
  return unpack(bytes).catch(() => 'damaged' as const);
}
