// The files of the second copy, of which each tab writes to one that it holds while it is in use.

/** Part of the standard, missing in TypeScript's description of the page. */
export interface Access {
  getSize(): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}
type SegmentFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> };

/** A file that has grown so large is followed by a new one: what is damaged costs one file at most. */
const segmentBytes = 1 << 20;

/** So many of the last files may have room and be held by other tabs. */
const mostTabs = 4;

/** Opening takes longer than writing, so it is not done for every answer. */
let held: Access | null = null;

/** The file to write to: the latest with room that no other tab holds, or a new one. */
export async function segmentIn(open: () => Promise<FileSystemDirectoryHandle>): Promise<Access> {
  if (held && held.getSize() < segmentBytes) return held;
  releaseSegment();
  const directory = await open();
  const names = await namesIn(directory);
  const next = Number.parseInt(names.at(-1) ?? '0', 10) + 1;
  const fresh = Array.from({ length: mostTabs }, (_, index) => nameOf(next + index));
  for (const name of [...names.slice(-mostTabs).reverse(), ...fresh]) {
    const access = await opened(directory, name);
    if (access && access.getSize() < segmentBytes) return (held = access);
    access?.close();
  }
  throw new Error('other tabs hold every file');
}

/** Lets go of the file, so that others can read, write or remove it. */
export function releaseSegment(): void {
  held?.close();
  held = null;
}

const nameOf = (number: number) => `${String(number).padStart(6, '0')}.log`;

/** The names in a folder, in order. */
export async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  const keys = (directory as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of keys) names.push(name);
  return names.sort();
}

/** Null where another tab holds it. */
async function opened(directory: FileSystemDirectoryHandle, name: string): Promise<Access | null> {
  const file = (await directory.getFileHandle(name, { create: true })) as SegmentFile;
  try {
    return await file.createSyncAccessHandle();
  } catch (error) {
    if (error instanceof DOMException && isHeld.includes(error.name)) return null;
    throw error;
  }
}

/** What browsers say of a file that is held: by the standard, and in WebKit. */
const isHeld = ['NoModificationAllowedError', 'InvalidStateError'];
