import { claimUndelivered, markDelivered, purgeDelivered } from '../queries/outbox';
import { inTransaction } from '../queries/transaction';
import type { Strapi } from '../queries/transaction';

/** Emitted on `strapi.eventHub` for every committed change: { id, uid, documentId, change, actor }, no contents. */
export const CHANGED = 'casework.changed';

const BATCH = 500;
const KEPT_MILLISECONDS = 7 * 24 * 3_600_000;

/**
 * Delivers what has been committed and not delivered yet, oldest first; the number delivered. At least once: a
 * listener that fails leaves its batch in the outbox for the next run.
 */
export const deliverOutbox = async (strapi: Strapi, now = new Date()): Promise<number> => {
  const delivered = await inTransaction(strapi, async (trx) => {
    const rows = await claimUndelivered(strapi, trx, BATCH);
    if (rows.length === 0) return 0;
    for (const row of rows) await strapi.eventHub.emit(CHANGED, row);
    const ids = rows.map(({ id }) => id);
    await markDelivered(trx, ids, now);
    await purgeDelivered(trx, new Date(now.getTime() - KEPT_MILLISECONDS));
    return rows.length;
  });
  return delivered === BATCH ? delivered + (await deliverOutbox(strapi, now)) : delivered;
};

/** Every process looks every ten seconds; rows are claimed, so that each is delivered by one of them. */
export const scheduleOutbox = (strapi: Strapi): void => {
  const task = async () => {
    try {
      await deliverOutbox(strapi);
    } catch (error) {
      // Without the statement and its values, which a database error carries.
      const reason = error instanceof Error ? ((error as Error & { code?: string }).code ?? error.name) : String(error);
      strapi.log.warn(`Changes could not be delivered and will be tried again (${reason}).`);
    }
  };
  strapi.cron.add({ 'casework-outbox': { task, options: { rule: '*/10 * * * * *' } } });
};
