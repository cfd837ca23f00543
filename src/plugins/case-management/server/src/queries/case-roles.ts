import { UID } from '../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../shared/vocabulary';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

/** Roles of a case that have not ended on that day. */
export const openRoleIds = async (strapi: Strapi, trx: Trx, caseId: number, day: string): Promise<number[]> => {
  const rows = await trx(modelOf(strapi, UID.role).table)
    .select<Array<{ id: number }>>('id')
    .where({ case_id: caseId })
    .where((open) => void open.whereNull('ended_on').orWhere('ended_on', '>', day));
  return rows.map(({ id }) => Number(id));
};

/** Roles that the newest closing of a case ended. */
export const roleIdsEndedByLastClosing = async (strapi: Strapi, trx: Trx, caseId: number): Promise<number[]> => {
  const link = modelOf(strapi, UID.role).links.find(({ attribute }) => attribute === 'endedBy');
  const closing: { id: number } | undefined = await trx({ a: modelOf(strapi, UID.action).table })
    .join({ t: modelOf(strapi, UID.actionType).table }, 't.id', 'a.type_id')
    .where({ 'a.case_id': caseId, 't.key': SYSTEM_ACTION_TYPES.caseClosed })
    .orderBy('a.id', 'desc')
    .first('a.id');
  if (!closing || !link) return [];
  const rows = await trx(link.table)
    .select<Array<Record<string, number>>>(link.from)
    .where({ [link.to]: closing.id });
  return rows.map((row) => Number(row[link.from]));
};
