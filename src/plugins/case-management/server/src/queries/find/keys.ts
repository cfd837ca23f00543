import type { FindKind } from '../../../../shared/contracts/find';
import { TABLE } from '../../../../shared/ids';
import type { FindKey } from '../../domain/find';
import { chunks, insertRows } from '../sql/insert-rows';
import type { Trx } from '../transaction';

export interface FindKeysRow {
  recordId: number;
  keys: FindKey[];
  /** New rows have no keys to remove. */
  fresh: boolean;
}

/** Ids of one DELETE. */
const BATCH = 400;

/** Makes `keys` what each record of one kind is found by, in the caller's transaction. */
export const replaceFindKeys = async (trx: Trx, kind: FindKind, rows: FindKeysRow[]): Promise<void> => {
  const known = rows.filter(({ fresh }) => !fresh).map(({ recordId }) => recordId);
  for (const ids of chunks(known, BATCH)) await trx(TABLE.findKeys).where({ kind }).whereIn('record_id', ids).delete();
  const values = rows.flatMap(({ recordId, keys }) =>
    keys.map(({ head, word }) => ({ kind, record_id: recordId, head, word }))
  );
  await insertRows(trx, TABLE.findKeys, values);
};

/** Rows of a table in order of their ids, so many at a time; for filling the keys of what is there already. */
export const readRowsAfter = async <Row extends { id: number }>(
  trx: Trx,
  table: string,
  columns: Array<keyof Row & string>,
  after: number,
  limit: number
): Promise<Row[]> => {
  const rows: unknown = await trx(table).select(columns).where('id', '>', after).orderBy('id').limit(limit);
  return rows as Row[];
};
