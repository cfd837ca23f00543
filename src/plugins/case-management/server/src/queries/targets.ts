import type { Strapi, Trx } from './transaction';

export interface TargetState {
  active: boolean;
  name: string | null;
}

/** Which of these rows exist; entries of lists also tell whether they are in use. */
export const targetStates = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  ids: readonly number[],
  isList: boolean
): Promise<Map<number, TargetState>> => {
  const columns = isList ? ['id', 'active', 'name'] : ['id'];
  const rows = await trx(strapi.db.metadata.get(uid).tableName)
    .select<Array<{ id: number; active?: unknown; name?: string | null }>>(columns)
    .whereIn('id', [...new Set(ids)]);
  return new Map(
    rows.map(({ id, active, name }) => [
      Number(id),
      { active: active === undefined || active === null || Boolean(active), name: name ?? null },
    ])
  );
};
