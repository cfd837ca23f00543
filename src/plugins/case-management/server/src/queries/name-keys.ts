import type { Knex } from 'knex';
import { TABLE } from '../../../shared/ids';
import { chunks } from './insert';

export interface NameKeysRow {
  identityId: number;
  keys: string[];
}

/** Rows of one INSERT: SQLite takes 500 terms in a compound select at most. */
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
  const values = rows.flatMap((row) => row.keys.map((key) => [row.identityId, key] as const));
  for (const batch of chunks(values, BATCH)) {
    const places = batch.map(() => '(?, ?)').join(', ');
    await trx.raw(`insert into ${TABLE.nameKeys} (identity_id, name_key) values ${places}`, batch.flat());
  }
};
