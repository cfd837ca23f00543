import { TABLE, UID } from '../../../shared/ids';
import { insertRows } from './sql/insert-rows';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

interface AccessSource {
  role_id: number;
  case_id: number;
  admin_user_id: number;
  started_on: string | null;
  ended_on: string | null;
  ended_by_type: string | null;
}

/** Narrows the roles to look at: by role, by holder, by type. */
export type AccessScope = { roleIds: number[] } | { identityId: number } | { typeId: number };

const columnOf = (scope: AccessScope): [string, number[]] => {
  if ('roleIds' in scope) return ['r.id', scope.roleIds];
  return 'identityId' in scope ? ['r.identity_id', [scope.identityId]] : ['r.type_id', [scope.typeId]];
};

const readSources = async (strapi: Strapi, trx: Trx, scope: AccessScope): Promise<AccessSource[]> => {
  const [column, ids] = columnOf(scope);
  const endedBy = modelOf(strapi, UID.role).links.find(({ attribute }) => attribute === 'endedBy');
  return trx({ r: modelOf(strapi, UID.role).table })
    .join({ t: modelOf(strapi, UID.roleType).table }, 't.id', 'r.type_id')
    .join({ i: modelOf(strapi, UID.identity).table }, 'i.id', 'r.identity_id')
    .leftJoin({ e: endedBy?.table ?? '' }, `e.${endedBy?.from ?? ''}`, 'r.id')
    .leftJoin({ a: modelOf(strapi, UID.action).table }, 'a.id', `e.${endedBy?.to ?? ''}`)
    .leftJoin({ at: modelOf(strapi, UID.actionType).table }, 'at.id', 'a.type_id')
    .whereIn(column, ids)
    .whereNotNull('r.case_id')
    .whereNotNull('i.account_id')
    .where('t.grants_access', true)
    .select({
      role_id: 'r.id',
      case_id: 'r.case_id',
      admin_user_id: 'i.account_id',
      started_on: 'r.started_on',
      ended_on: 'r.ended_on',
      ended_by_type: 'at.key',
    });
};

/**
 * `cm_case_access` follows the roles: a row for each role that gives a staff login access to a case, with its days,
 * and whether the closing of the case ended it (then access stays).
 */
export const refreshCaseAccess = async (strapi: Strapi, trx: Trx, scope: AccessScope): Promise<void> => {
  const [, ids] = columnOf(scope);
  if (ids.length === 0) return;
  const roles = modelOf(strapi, UID.role).table;
  const owned = trx(roles).select('id').whereIn(columnOf(scope)[0].replace('r.', ''), ids);
  await (
    'roleIds' in scope ? trx(TABLE.caseAccess).whereIn('role_id', ids) : trx(TABLE.caseAccess).whereIn('role_id', owned)
  ).delete();
  const sources = await readSources(strapi, trx, scope);
  const rows = sources.map(({ ended_by_type, ...row }) => ({
    ...row,
    ended_by_closing: ended_by_type === 'case-closed',
  }));
  await insertRows(trx, TABLE.caseAccess, rows);
};
