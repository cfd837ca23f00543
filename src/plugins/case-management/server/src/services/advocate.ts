import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import { ROLE_TYPE_KEYS } from '../../../shared/vocabulary';
import { BrokenRule, problem } from '../domain/errors';
import { rowIdsByKey, rowIdsOf } from '../queries/find-records';
import type { Actor } from './actor';
import { insertRecord } from './records';
import { staffIdentity } from './staff';

/** The identity of whoever acts: an admin user's own; a token and the system have none. */
export const ownIdentityId = async (strapi: Core.Strapi, actor: Actor): Promise<number | null> => {
  if (actor.identityId !== undefined) return actor.identityId;
  if (actor.kind !== 'admin') return null;
  return (await staffIdentity(strapi, Number(actor.id))).id;
};

const UNNAMED = 'Name the advocate: a token acts for the organisation and has no identity of its own.';

/** C5: who becomes the advocate; a token must name one. Throws `BrokenRule` at `advocate`. */
export const advocateFor = async (strapi: Core.Strapi, actor: Actor, named: string | undefined): Promise<number> => {
  if (named === undefined) {
    const own = await ownIdentityId(strapi, actor);
    if (own === null) throw new BrokenRule([problem('advocate', UNNAMED)]);
    return own;
  }
  const id = (await rowIdsOf(strapi, UID.identity, [named])).get(named);
  if (id === undefined) throw new BrokenRule([problem('advocate', `There is no such record: ${named}.`)]);
  return id;
};

/** C5: whoever opens a case gets the role `advocate` in it. */
export const giveAdvocateRole = async (
  strapi: Core.Strapi,
  actor: Actor,
  { caseId, identityId, startedOn }: { caseId: number; identityId: number; startedOn: string }
): Promise<void> => {
  const type = (await rowIdsByKey(strapi, UID.roleType, [ROLE_TYPE_KEYS.advocate])).get(ROLE_TYPE_KEYS.advocate);
  await insertRecord(strapi, actor, UID.role, { type, identity: identityId, case: caseId, startedOn });
};
