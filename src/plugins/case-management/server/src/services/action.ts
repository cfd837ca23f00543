import type { Core } from '@strapi/strapi';
import type {
  ActionCancel,
  ActionComplete,
  ActionCreate,
  ActionMove,
  ActionQuery,
} from '../../../shared/contracts/action';
import { BrokenRule, problem } from '../domain/errors';
import { findActions } from '../queries/find-actions';
import type { StoredRecord } from '../queries/find-records';
import { actionType, BrokenRows, insertActions } from './action-rows';
import type { Actor } from './actor';
import { ownIdentityId } from './advocate';
import { isNot, readRecord, updateRecord } from './records';
import type { Precondition } from './records';

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

const isElsewhere =
  (target: string): Precondition =>
  ({ case: current }) => {
    const { documentId, name } = (current ?? {}) as { documentId?: string; name?: string };
    if (documentId === target)
      throw new BrokenRule([problem('case', `It is in ${name} already: choose another case.`)]);
  };

/** C7: an action made in the wrong file goes to the right one; the hooks see to what stays behind. */
export const moveAction = (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number, body: ActionMove) => {
  const { reason, ...change } = body;
  const moved = { ...change, changeReason: reason };
  return updateRecord(strapi, actor, actionType, documentId, etag, moved, isElsewhere(body.case));
};

/** Actions by their filters, those of whoever asks among them. */
export const listActions = async (strapi: Core.Strapi, actor: Actor, query: ActionQuery) => {
  if (query.by === undefined) return findActions(strapi, query);
  const identityId = await ownIdentityId(strapi, actor);
  if (identityId === null) throw new BrokenRule([problem('by', 'A token has no identity of its own.')]);
  return findActions(strapi, query, { identityId, login: `${actor.kind}:${actor.id}` });
};

export { actionType } from './action-rows';
