import { UID } from '../../../shared/ids';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

type Count = { count: number | string };

const countOf = (row: Count | undefined) => Number(row?.count ?? 0);

export const countCasesOf = async (strapi: Strapi, trx: Trx, identityId: number): Promise<number> =>
  countOf(
    await trx(modelOf(strapi, UID.case).table).where({ client_id: identityId }).count<Count[]>({ count: '*' }).first()
  );

/** The role types that an identity holds somewhere. */
export const roleTypeIdsHeldBy = async (strapi: Strapi, trx: Trx, identityId: number): Promise<number[]> => {
  const rows = await trx(modelOf(strapi, UID.role).table)
    .select<Array<{ type_id: number }>>('type_id')
    .where({ identity_id: identityId })
    .whereNotNull('type_id')
    .groupBy('type_id');
  return rows.map(({ type_id }) => Number(type_id));
};

const typeLink = (strapi: Strapi) => {
  const link = modelOf(strapi, UID.identity).links.find(({ attribute }) => attribute === 'types');
  if (!link) throw new Error('Identities have no types.');
  return link;
};

/** How many identities have both types (I3, seen from the types). */
export const countWithBoth = async (strapi: Strapi, trx: Trx, typeId: number, otherId: number): Promise<number> => {
  const { table, from, to } = typeLink(strapi);
  const query = trx({ a: table })
    .join({ b: table }, `a.${from}`, `b.${from}`)
    .where({ [`a.${to}`]: typeId, [`b.${to}`]: otherId });
  return countOf(await query.count<Count[]>({ count: '*' }).first());
};

/** How many identities with cases have this type and no other that permits cases (I9, seen from the type). */
export const countRelyingOn = async (strapi: Strapi, trx: Trx, typeId: number): Promise<number> => {
  const { table, from, to } = typeLink(strapi);
  const cases = modelOf(strapi, UID.case).table;
  const types = modelOf(strapi, UID.identityType).table;
  const query = trx({ l: table })
    .where(`l.${to}`, typeId)
    .whereExists(
      trx({ c: cases })
        .select(trx.raw('1'))
        .whereRaw('?? = ??', ['c.client_id', `l.${from}`])
    )
    .whereNotExists(
      trx({ o: table })
        .select(trx.raw('1'))
        .join({ t: types }, 't.id', `o.${to}`)
        .whereRaw('?? = ??', [`o.${from}`, `l.${from}`])
        .whereNot(`o.${to}`, typeId)
        .where('t.permits_cases', true)
    );
  return countOf(await query.count<Count[]>({ count: '*' }).first());
};

export const countTimedActions = async (strapi: Strapi, trx: Trx, typeId: number): Promise<number> =>
  countOf(
    await trx(modelOf(strapi, UID.action).table)
      .where({ type_id: typeId })
      .whereNotNull('duration_minutes')
      .count<Count[]>({ count: '*' })
      .first()
  );

/** How many roles of a type are held by each kind of identity. */
export const kindsHolding = async (
  strapi: Strapi,
  trx: Trx,
  roleTypeId: number
): Promise<Array<{ kind: string; count: number }>> => {
  const rows: Array<{ kind: string; count: number | string }> = await trx({ r: modelOf(strapi, UID.role).table })
    .join({ i: modelOf(strapi, UID.identity).table }, 'i.id', 'r.identity_id')
    .where('r.type_id', roleTypeId)
    .groupBy('i.kind')
    .select('i.kind')
    .count<Array<{ kind: string; count: number | string }>>({ count: '*' });
  return rows.map(({ kind, count }) => ({ kind, count: Number(count) }));
};

export const keyIsTaken = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  key: string,
  exceptId: number | null
): Promise<boolean> => {
  const query = trx(modelOf(strapi, uid).table).where({ key }).first('id');
  return (await (exceptId === null ? query : query.whereNot({ id: exceptId }))) !== undefined;
};

export const documentIdIsTaken = async (strapi: Strapi, trx: Trx, uid: string, documentId: string): Promise<boolean> =>
  (await trx(modelOf(strapi, uid).table).where({ document_id: documentId }).first('id')) !== undefined;
