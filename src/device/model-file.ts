// What is known of the language model's file before it is fetched, and how its bytes are checked.

/** Written by vite.config.ts from the file in static/language, see src/tools/build/describe-model.ts. */
declare const __MODEL_FILE__: ModelFile | null;

export interface ModelFile {
  /** Path below the site's base. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hex of the file, and of what it unpacks to: some hosts unpack `.gz` on the way. */
  readonly sha256: readonly [packed: string, unpacked: string];
}

/** Throws in a build without a model, which `npm run build` does not let pass. */
export function modelFile(): ModelFile {
  if (!__MODEL_FILE__) throw new Error('This build has no language model in static/language.');
  return __MODEL_FILE__;
}

/** True when the bytes are the model's, packed or unpacked. */
export async function isModel(bytes: Uint8Array<ArrayBuffer>, file: ModelFile): Promise<boolean> {
  // Only secure pages may hash; on others gzip's own checksum is all there is, see `unpack`.
  if (!globalThis.isSecureContext) return !isPacked(bytes) || bytes.length === file.bytes;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return file.sha256.includes(hex);
}

/** The model as the analyser takes it. Rejects when the packed bytes are damaged. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!isPacked(bytes)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
