// CRC-32 as in gzip and PNG: tells whether a file came over whole.

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Of an ASCII text; eight hexadecimal digits. */
export function crc32(text: string): string {
  let crc = -1;
  for (let index = 0; index < text.length; index++) {
    crc = (crc >>> 8) ^ (table[(crc ^ text.charCodeAt(index)) & 0xff] ?? 0);
  }
  return ((crc ^ -1) >>> 0).toString(16).padStart(8, '0');
}
