import { TABLE } from '../../../shared/ids';
import type { Strapi, Trx } from './transaction';

/**
 * Takes `count` numbers from a named counter and gives the first. The row is locked until the transaction ends, so a
 * transaction that fails gives its numbers back: no gaps. Take numbers last, because others wait.
 */
export const takeNumbers = async (strapi: Strapi, trx: Trx, name: string, count = 1): Promise<number> => {
  await trx(TABLE.counters).insert({ name, value: 0 }).onConflict('name').ignore();
  const query = trx(TABLE.counters).where({ name }).first<{ value: number } | undefined>('value');
  const row = await (strapi.db.dialect.client === 'sqlite' ? query : query.forUpdate());
  const last = Number(row?.value ?? 0);
  await trx(TABLE.counters)
    .where({ name })
    .update({ value: last + count });
  return last + 1;
};
