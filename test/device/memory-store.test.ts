import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../../src/device/memory-store.ts';
import { openStore } from '../../src/device/store.ts';
import { contract } from './contract/contract.ts';

const open = () => openMemoryStore('nothing is kept', () => ({ at: Date.now(), offset: 0 }));

describe('the store in memory', () => {
  test.each(Object.entries(contract))('%s', async (_, holds) => {
    await holds(() => Promise.resolve(open()));
  });

  test('is what there is without IndexedDB, and says why', async () => {
    const store = await openStore();
    expect(store.kind).toBe('memory');
    expect(store).toHaveProperty('trouble', expect.stringContaining('keeps nothing'));
  });
});
