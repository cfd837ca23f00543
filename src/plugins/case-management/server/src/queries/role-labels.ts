import { UID } from '../../../shared/ids';
import type { RoleNames } from '../domain/role';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

/** Roles that one identity or one type has a part in; all of them where neither is named. */
export type LabelScope = { identityId: number } | { typeId: number } | 'all';

/** What roles join, with the names of it; all roles that join the same are called the same. */
export interface NamedJoin {
  typeId: number;
  identityId: number;
  otherId: number | null;
  names: RoleNames;
}

interface Row {
  type_id: number;
  identity_id: number;
  other_id: number | null;
  type_name: string | null;
  holder_name: string | null;
  other_name: string | null;
}

const within = (trx: Trx, table: string, scope: LabelScope) => {
  const query = trx({ r: table });
  if (scope === 'all') return query;
  if ('typeId' in scope) return query.where('r.type_id', scope.typeId);
  return query.where(
    (either) => void either.where('r.identity_id', scope.identityId).orWhere('r.other_id', scope.identityId)
  );
};

/** Two who rename both sides of a relationship at once must see each other's name: roles are locked before names are read. */
const lockRoles = async (strapi: Strapi, trx: Trx, scope: LabelScope): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  await within(trx, modelOf(strapi, UID.role).table, scope).select('r.id').orderBy('r.id').forUpdate();
};

export const namedJoins = async (strapi: Strapi, trx: Trx, scope: LabelScope): Promise<NamedJoin[]> => {
  await lockRoles(strapi, trx, scope);
  const identities = modelOf(strapi, UID.identity).table;
  const rows: Row[] = await within(trx, modelOf(strapi, UID.role).table, scope)
    .join({ t: modelOf(strapi, UID.roleType).table }, 't.id', 'r.type_id')
    .join({ i: identities }, 'i.id', 'r.identity_id')
    .leftJoin({ o: identities }, 'o.id', 'r.other_id')
    .distinct({
      type_id: 'r.type_id',
      identity_id: 'r.identity_id',
      other_id: 'r.other_id',
      type_name: 't.name',
      holder_name: 'i.display_name',
      other_name: 'o.display_name',
    });
  return rows.map((row) => ({
    typeId: Number(row.type_id),
    identityId: Number(row.identity_id),
    otherId: row.other_id === null ? null : Number(row.other_id),
    names: {
      type: row.type_name ?? '',
      holder: row.holder_name ?? '',
      other: row.other_id === null ? null : (row.other_name ?? ''),
    },
  }));
};

/** Names all roles that join the same. Not a change of theirs: neither the instant of their last change nor a revision. */
export const setRoleLabel = async (strapi: Strapi, trx: Trx, join: NamedJoin, label: string): Promise<void> => {
  const { typeId, identityId, otherId } = join;
  await trx(modelOf(strapi, UID.role).table)
    .where({ type_id: typeId, identity_id: identityId, other_id: otherId })
    .update({ label });
};
