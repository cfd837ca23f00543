import { UID } from '../../../../shared/ids';
import { readRecords } from '../../queries/records';
import type { WriteContext } from './context';

/**
 * Locks the cases that actions or roles belong to before those rows themselves. Closing a case locks the case and
 * then its roles; whoever took them the other way round would wait for it, and it for them.
 */
export const lockCasesOf = async (
  { strapi, trx }: WriteContext,
  uid: string,
  ids: readonly number[],
  /** Cases that they are about to belong to. */
  besides: readonly number[] = []
): Promise<void> => {
  const rows = await readRecords(strapi, trx, uid, ids, { relations: [] });
  const caseIds = rows.flatMap(({ caseId }) => (typeof caseId === 'number' ? [caseId] : []));
  await readRecords(strapi, trx, UID.case, [...caseIds, ...besides], { lock: 'update', relations: [] });
};
