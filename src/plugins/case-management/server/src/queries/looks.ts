import { TABLE } from '../../../shared/ids';
import type { Trx } from './transaction';

interface Look {
  caseId: number;
  loginId: number;
  now: Date;
  /** Whoever looked after this is still at the same visit. */
  visitSince: Date;
}

interface Row {
  looked_before: number | string | Date | null;
}

/** Notes that a login looks at a case; answers when it did at the visit before, null for the first one. */
export const noteLook = async (trx: Trx, { caseId, loginId, now, visitSince }: Look): Promise<Date | null> => {
  const mine = { case_id: caseId, admin_user_id: loginId };
  const first = { ...mine, looked_at: now, looked_before: null };
  await trx(TABLE.looks).insert(first).onConflict(['case_id', 'admin_user_id']).ignore();
  await trx(TABLE.looks)
    .where(mine)
    .where('looked_at', '<', visitSince)
    .update({ looked_before: trx.ref('looked_at') });
  await trx(TABLE.looks).where(mine).update({ looked_at: now });
  const row = await trx(TABLE.looks).where(mine).first<Row | undefined>('looked_before');
  return row?.looked_before == null ? null : new Date(row.looked_before);
};
