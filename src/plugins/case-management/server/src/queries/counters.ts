import { TABLE } from '../../../shared/ids';
import type { Trx } from './transaction';

/**
 * Locks counters until the transaction ends, in order of their names; those that nobody has used yet begin at 0. Each
 * row is written: MariaDB would let all who only find it share its lock, and then none could take it alone.
 */
export const lockCounters = async (trx: Trx, names: readonly string[]): Promise<void> => {
  const rows = [...new Set(names)].sort().map((name) => ({ name, value: 0 }));
  if (rows.length > 0) await trx(TABLE.counters).insert(rows).onConflict('name').merge(['name']);
};

/**
 * Takes `count` numbers from a named counter and gives the first. The row is locked until the transaction ends, so a
 * transaction that fails gives its numbers back: no gaps. Take numbers last, because others wait.
 */
export const takeNumbers = async (trx: Trx, name: string, count = 1): Promise<number> => {
  await lockCounters(trx, [name]);
  const row = await trx(TABLE.counters).where({ name }).first<{ value: number } | undefined>('value');
  const last = Number(row?.value ?? 0);
  await trx(TABLE.counters)
    .where({ name })
    .update({ value: last + count });
  return last + 1;
};
