import { UID } from '../../../shared/ids';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

/** `case.lastDoneAt` (done by people, not by the system) and `case.nextDueAt`, counted anew for these cases. */
export const refreshCaseDates = async (strapi: Strapi, trx: Trx, caseIds: readonly number[]): Promise<void> => {
  const ids = [...new Set(caseIds)].sort((a, b) => a - b);
  if (ids.length === 0) return;
  const actions = modelOf(strapi, UID.action).table;
  const cases = modelOf(strapi, UID.case).table;
  await trx(cases)
    .whereIn('id', ids)
    .update({
      last_done_at: trx(actions)
        .max('started_at')
        .where({ state: 'done' })
        .whereNot({ source: 'system' })
        .whereRaw('?? = ??', [`${actions}.case_id`, `${cases}.id`]),
      next_due_at: trx(actions)
        .min('due_at')
        .where({ state: 'planned' })
        .whereRaw('?? = ??', [`${actions}.case_id`, `${cases}.id`]),
    });
};

/** When people first did something in a case. */
export const firstDoneIn = async (strapi: Strapi, trx: Trx, caseId: number): Promise<Date | null> => {
  const row: { first?: number | string | Date | null } | undefined = await trx(modelOf(strapi, UID.action).table)
    .min({ first: 'started_at' })
    .where({ case_id: caseId, state: 'done' })
    .whereNot({ source: 'system' })
    .first();
  return row?.first ? new Date(row.first) : null;
};

/** Row id of the action that says when a case was opened; imported cases have none. */
export const openingOf = async (strapi: Strapi, trx: Trx, caseId: number, typeId: number): Promise<number | null> => {
  const row: { id: number } | undefined = await trx(modelOf(strapi, UID.action).table)
    .where({ case_id: caseId, type_id: typeId, source: 'system' })
    .orderBy('id')
    .first('id');
  return row ? Number(row.id) : null;
};

/** The actions of a case follow its client. */
export const moveActionsToClient = async (
  strapi: Strapi,
  trx: Trx,
  caseId: number,
  clientId: number
): Promise<void> => {
  await trx(modelOf(strapi, UID.action).table).where({ case_id: caseId }).update({ client_id: clientId });
};
