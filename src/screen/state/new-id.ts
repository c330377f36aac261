// A fresh id: 128 random bits. Not crypto.randomUUID, which a page served without TLS lacks.

export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id;
}
