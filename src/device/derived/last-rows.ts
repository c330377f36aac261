// The last rows in the order of an index, for what shows the latest first.
import type { IndexNames } from 'idb';
import type { Database, Schema } from '../schema.ts';

/** Not in TypeScript's description yet: Chrome has it from 141, Firefox from 153. */
interface Backwards<Row> {
  getAllRecords(options: {
    readonly direction: 'prev';
    readonly count: number;
  }): Promise<readonly { readonly value: Row }[]>;
}

/** So many at most, the last first: in one request, or step by step where a browser knows no other way. */
export async function lastRows<Store extends 'decks' | 'sessions'>(
  database: Database,
  store: Store,
  order: IndexNames<Schema, Store>,
  most: number,
): Promise<readonly Schema[Store]['value'][]> {
  type Row = Schema[Store]['value'];
  const index = database.transaction(store).store.index(order);
  if ('getAllRecords' in IDBIndex.prototype) {
    const backwards = index as unknown as Backwards<Row>;
    const records = await backwards.getAllRecords({ direction: 'prev', count: most });
    return records.map(({ value }) => value);
  }
  const rows: Row[] = [];
  let cursor = await index.openCursor(null, 'prev');
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}
