// What this device is called.
import type { DeviceId } from '#lib/log/event.ts';

/** A name for this device, 12 characters. */
export function newDevice(): DeviceId {
  // Not randomUUID, which is missing where the page is not served by https.
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/]/g, '-') as DeviceId;
}
