import type { Core } from '@strapi/strapi';
import type { ActionCreate } from '../../../shared/contracts/action';
import { insertActions } from './action-rows';
import type { Actor } from './actor';

/** Rolls back what a dry run has written. */
class DryRun extends Error {
  override readonly name = 'DryRun';
}

const answer = (dryRun: boolean, created: Array<{ documentId: string | null }>) =>
  JSON.stringify({ data: { dryRun, created: created.map(({ documentId }) => ({ documentId })) }, meta: {} });

/** The day's actions: all rows or none. A dry run does everything and then undoes it. Answers JSON text. */
export const writeActions = async (
  strapi: Core.Strapi,
  actor: Actor,
  rows: ActionCreate[],
  dryRun: boolean
): Promise<string> => {
  if (!dryRun) return answer(false, await insertActions(strapi, actor, rows));
  try {
    await strapi.db.transaction(async () => {
      await insertActions(strapi, actor, rows);
      throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return answer(
    true,
    rows.map(() => ({ documentId: null }))
  );
};
