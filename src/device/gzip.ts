// Packing and unpacking by gzip, with a bound on what comes out.

/** Null where the browser cannot (before 2023). */
export async function packed(text: string): Promise<Blob | null> {
  if (typeof CompressionStream === 'undefined') return null;
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

export async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * The text of a packed file, which must be ASCII; 'damaged' when it is cut or changed, 'too-large'
 * as soon as more than `most` bytes have come out, whatever the file says of its size.
 */
export async function unpacked(
  file: Blob,
  most: number,
): Promise<{ readonly text: string } | 'damaged' | 'too-large'> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: pieces.join('') };
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return 'too-large';
      }
      pieces.push(decoder.decode(value, { stream: true }));
    }
  } catch {
    return 'damaged';
  }
}
