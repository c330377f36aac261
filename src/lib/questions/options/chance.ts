// Chance that is the same in every run: options must not change when a deck is made again.

/** A number from 0 to 1 that belongs to the text. */
export function chanceOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  // The last characters must move the first digits as well.
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** One of a list, by chance. */
export const pick = <T>(list: readonly T[], seed: string): T | undefined =>
  list[Math.floor(chanceOf(seed) * list.length)];
