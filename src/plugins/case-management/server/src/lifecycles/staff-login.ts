import { UID } from '../../../shared/ids';
import type { Strapi } from '../queries/transaction';

interface DeleteEvent {
  params: { where?: Record<string, unknown> };
}

/** I10: when a login is deleted, its identity stays, with all that it did, and loses the login and its access. */
export const subscribeStaffLogins = (strapi: Strapi): void => {
  const release = async ({ params }: DeleteEvent) => {
    const logins = await strapi.db.query('admin::user').findMany({ where: params.where ?? {}, select: ['id'] });
    const ids = logins.map(({ id }) => id as number);
    if (ids.length > 0)
      await strapi.db.query(UID.identity).updateMany({ where: { accountId: { $in: ids } }, data: { account: null } });
  };
  const subscriber = { models: ['admin::user'], beforeDelete: release, beforeDeleteMany: release };
  strapi.db.lifecycles.subscribe(subscriber);
};
