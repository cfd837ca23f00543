import type { Knex } from 'knex';
import { TABLE } from '../../../shared/ids';
import { chunks, insertRows } from './sql/insert-rows';

export interface NameKeysRow {
  identityId: number;
  keys: string[];
}

/** Ids of one DELETE. */
const BATCH = 400;

/** Makes `keys` the search keys of each identity, in the caller's transaction. `fresh` spares the DELETE for new rows. */
export const replaceNameKeys = async (trx: Knex, rows: NameKeysRow[], { fresh = false } = {}): Promise<void> => {
  if (!fresh) {
    for (const ids of chunks(
      rows.map((row) => row.identityId),
      BATCH
    )) {
      await trx(TABLE.nameKeys).whereIn('identity_id', ids).delete();
    }
  }
  const values = rows.flatMap(({ identityId, keys }) =>
    keys.map((key) => ({ identity_id: identityId, name_key: key }))
  );
  await insertRows(trx, TABLE.nameKeys, values);
};
