// The clock on the wall.
import type { Moment } from '#lib/log/moment.ts';

export function now(): Moment {
  const date = new Date();
  return { at: date.getTime(), offset: 0 - date.getTimezoneOffset() };
}
