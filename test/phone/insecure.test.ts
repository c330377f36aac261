// A phone that looks at another machine without HTTPS: no worker, no cache, no hashing, and decks all the same.
import { expect, test } from 'vitest';
import { openPhone } from './phone.ts';
import { startServer } from './server.ts';
import { makeDeck, troubles } from './visit.ts';

test('decks are made on a page without HTTPS', async () => {
  const server = await startServer();
  const phone = await openPhone({ switches: ['--host-resolver-rules=MAP lan.test 127.0.0.1'] });
  try {
    const seen = troubles(phone.context);
    const address = server.address.replace('localhost', 'lan.test');
    await phone.page.goto(address);
    expect(await phone.page.evaluate(() => isSecureContext)).toBe(false);
    await makeDeck(phone.page, address);
    expect(seen).toEqual([]);
  } finally {
    await phone.close();
    await server.stop();
  }
});
