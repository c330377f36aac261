// The log as the phone's database has it, read beside the app.
import type { Page } from 'playwright-core';
import type { LogEvent } from '#lib/log/event.ts';

/** Every event, in the order of its place in the database. */
export const keptEvents = (page: Page): Promise<readonly LogEvent[]> =>
  page.evaluate(
    () =>
      new Promise<LogEvent[]>((done, failed) => {
        const opening = indexedDB.open('factdeck');
        opening.onerror = () => failed(new Error('The log does not open.'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result as LogEvent[]);
          };
        };
      }),
  );

/** How many answers there are. */
export async function answersKept(page: Page): Promise<number> {
  return (await keptEvents(page)).filter(({ kind }) => kind === 'answered').length;
}
