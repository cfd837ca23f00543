import type { Core } from '@strapi/strapi';
import type { ActionCancel, ActionComplete, ActionCreate } from '../../../shared/contracts/action';
import { BrokenRule } from '../domain/errors';
import type { StoredRecord } from '../queries/find-records';
import { actionType, BrokenRows, insertActions } from './action-rows';
import type { Actor } from './actor';
import { isNot, readRecord, updateRecord } from './records';

/** One action with its participants; paths are those of the single body. */
export const createAction = async (strapi: Core.Strapi, actor: Actor, body: ActionCreate): Promise<StoredRecord> => {
  try {
    const [made] = await insertActions(strapi, actor, [body]);
    return await readRecord(strapi, actionType, made?.documentId ?? '');
  } catch (error) {
    if (error instanceof BrokenRows)
      throw new BrokenRule(error.problems.map(({ path, message }) => ({ path, message })));
    throw error;
  }
};

export const completeAction = (
  strapi: Core.Strapi,
  actor: Actor,
  documentId: string,
  etag: number,
  body: ActionComplete
) => updateRecord(strapi, actor, actionType, documentId, etag, { ...body, state: 'done' }, isNot('state', 'done'));

export const cancelAction = (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number, body: ActionCancel) =>
  updateRecord(
    strapi,
    actor,
    actionType,
    documentId,
    etag,
    { state: 'cancelled', cancelReason: body.reason },
    isNot('state', 'cancelled')
  );

export { findActions } from '../queries/find-actions';
export { actionType } from './action-rows';
