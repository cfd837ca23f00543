import { CASEWORK_UIDS } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { inTransaction } from '../queries/transaction';
import type { Strapi } from '../queries/transaction';
import { toStrapiError } from '../utils/to-strapi-error';

type Params = Record<string, unknown>;
type Method = (uid: string, params?: Params) => Promise<unknown>;
type SingleMethod = 'create' | 'update' | 'delete';
type ManyMethod = 'createMany' | 'updateMany' | 'deleteMany';
type RelationMethod = 'attachRelations' | 'updateRelations' | 'deleteRelations';
type RelationWrite<Args extends unknown[]> = (...args: Args) => Promise<unknown>;
type Repository = Record<RelationMethod, RelationWrite<[id: number, data?: Params]>>;
type EntityManager = Record<SingleMethod | ManyMethod, Method> &
  Record<RelationMethod, RelationWrite<[uid: string, ...rest: unknown[]]>> & {
    getRepository(uid: string): Repository;
    createQueryBuilder(uid: string): {
      init(params: Params): { select(columns: string[]): { execute(): Promise<Array<{ id: number }>> } };
    };
  };

const RELATION_METHODS = ['attachRelations', 'updateRelations', 'deleteRelations'] as const;

const isOurs = (uid: string) => (CASEWORK_UIDS as readonly string[]).includes(uid);

const matchingIds = async (manager: EntityManager, uid: string, params: Params): Promise<number[]> => {
  const { where, filters, _q } = params;
  const rows = await manager.createQueryBuilder(uid).init({ where, filters, _q }).select(['id']).execute();
  return rows.map(({ id }) => id).sort((a, b) => a - b);
};

/** Many as singles: the same rules, relations included; all or none, because the caller has one transaction. */
const asSingles = (manager: EntityManager): Record<ManyMethod, Method> => ({
  createMany: async (uid, params = {}) => {
    const rows = (params.data ?? []) as Params[];
    const ids: number[] = [];
    for (const data of rows) ids.push(((await manager.create(uid, { data, select: ['id'] })) as { id: number }).id);
    return { count: ids.length, ids };
  },
  updateMany: async (uid, params = {}) => {
    const ids = await matchingIds(manager, uid, params);
    for (const id of ids) await manager.update(uid, { where: { id }, data: { ...(params.data as Params) } });
    return { count: ids.length };
  },
  deleteMany: async (uid, params = {}) => {
    const ids = await matchingIds(manager, uid, params);
    for (const id of ids) await manager.delete(uid, { where: { id } });
    return { count: ids.length };
  },
});

const refused = (sentence: string) => async (): Promise<never> => {
  throw toStrapiError(new BrokenRule([problem([], sentence)]));
};
const NOT_ALONE = 'Relations are written by an update of their record, so that the rules are asked.';
const NOT_ALL = "The relations of a record can't be taken away at once: change those that are wrong.";

/** Relations alone, as an update of their record; taking all of them away is what deleting it does. */
const asUpdates = (strapi: Strapi, manager: EntityManager, uid: string): Repository => {
  const update: Repository['updateRelations'] = async (id, data = {}) => {
    const { attributes } = strapi.db.metadata.get(uid);
    const relations = Object.entries(data).filter(([name]) => attributes[name]?.type === 'relation');
    if (relations.length > 0) await manager.update(uid, { where: { id }, data: Object.fromEntries(relations) });
  };
  return { attachRelations: update, updateRelations: update, deleteRelations: refused(NOT_ALL) };
};

/** Strapi's own writes call these from within; whoever calls them from without meets the rules. */
const wrapRelationMethods = (strapi: Strapi, manager: EntityManager): EntityManager => {
  const { attachRelations, updateRelations, deleteRelations } = manager;
  const own = { attachRelations, updateRelations, deleteRelations };
  const within = Object.assign(Object.create(manager) as EntityManager, own);
  for (const name of RELATION_METHODS) {
    const original = manager[name].bind(manager);
    const refuse = refused(NOT_ALONE);
    manager[name] = (uid, ...rest) => (isOurs(uid) ? refuse() : original(uid, ...rest));
  }
  for (const uid of CASEWORK_UIDS) Object.assign(manager.getRepository(uid), asUpdates(strapi, manager, uid));
  return within;
};

const enclose =
  (strapi: Strapi, original: Method, replaced: Method): Method =>
  async (uid, params) => {
    if (!isOurs(uid)) return original(uid, params);
    try {
      return await inTransaction(strapi, () => replaced(uid, params));
    } catch (error) {
      throw toStrapiError(error);
    }
  };

/**
 * Strapi encloses a `db.query()` write and its hooks in no common transaction, and `…Many` run hooks of their own and
 * write no relations. Here every write of our types becomes one transaction, and `…Many` become single writes in one.
 */
export const wrapEntityManager = (strapi: Strapi): void => {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const within = wrapRelationMethods(strapi, manager);
  for (const name of ['create', 'update', 'delete'] as const) {
    const original = manager[name].bind(within);
    manager[name] = enclose(strapi, original, original);
  }
  const singles = asSingles(manager);
  for (const name of ['createMany', 'updateMany', 'deleteMany'] as const)
    manager[name] = enclose(strapi, manager[name].bind(manager), singles[name]);
};
