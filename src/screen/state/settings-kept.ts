// The settings beside the log, so that they hold before a long log is read.
import type { SettingValue } from '#lib/log/event.ts';
import { parsed } from '#lib/log/exchange/parse.ts';

export type Settings = ReadonlyMap<string, SettingValue>;

const place = 'factdeck.settings';

export function settingsKept(): Settings {
  try {
    const value = parsed(localStorage.getItem(place) ?? '{}');
    return new Map(Object.entries((value ?? {}) as Record<string, SettingValue>));
  } catch {
    return new Map(); // no storage
  }
}

export function keepSettings(settings: Settings) {
  try {
    localStorage.setItem(place, JSON.stringify(Object.fromEntries(settings)));
  } catch {
    // they are told by the log
  }
}
