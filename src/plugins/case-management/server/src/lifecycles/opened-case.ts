import { UID } from '../../../shared/ids';
import type { Strapi } from '../queries/transaction';
import { currentActor } from '../services/actor';
import { giveOpenerAdvocateRole } from '../services/advocate';

interface CreateEvent {
  params: { data: { openedAt?: unknown; stage?: unknown } };
  result?: { id?: number } | null;
}

/**
 * C5 for cases that come by the hooks, in the transaction of the case. No rule lives here: our routes, the demo and
 * imports write cases in batches, which have no hooks, and name the advocate themselves.
 */
export const subscribeOpenedCases = (strapi: Strapi): void => {
  const afterCreate = async ({ params: { data }, result }: CreateEvent) => {
    // A case of the past that is recorded as closed: nobody can begin a role in it.
    if (data.stage === 'closed' || !(data.openedAt instanceof Date) || result?.id === undefined) return;
    await giveOpenerAdvocateRole(strapi, currentActor(strapi), { caseId: result.id, openedAt: data.openedAt });
  };
  const subscriber = { models: [UID.case], afterCreate };
  strapi.db.lifecycles.subscribe(subscriber as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
