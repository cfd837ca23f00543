import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import { ROLE_TYPE_KEYS } from '../../../shared/vocabulary';
import { BrokenRule, problem } from '../domain/errors';
import { localDateOf } from '../domain/time';
import { rowIdsByKey, rowIdsOf } from '../queries/find-records';
import { readTimeZone } from '../queries/time-zone';
import type { Actor } from './actor';
import { insertRecord } from './records';
import { staffIdentity, staffIdentityIfAny } from './staff';

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

interface OpenedCase {
  caseId: number;
  openedAt: Date;
}

/** C5: whoever opens a case gets the role `advocate` in it, from the day of its opening. */
export const giveAdvocateRole = async (
  strapi: Core.Strapi,
  actor: Actor,
  identityId: number,
  { caseId, openedAt }: OpenedCase
): Promise<void> => {
  const type = (await rowIdsByKey(strapi, UID.roleType, [ROLE_TYPE_KEYS.advocate])).get(ROLE_TYPE_KEYS.advocate);
  const startedOn = localDateOf(openedAt, await readTimeZone(strapi));
  const role = { type, identity: identityId, case: caseId, startedOn };
  try {
    await insertRecord(strapi, actor, UID.role, role);
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    // Whatever stands in the way of the role, those who name an advocate know by that name alone.
    throw new BrokenRule(error.problems.map(({ message }) => problem('advocate', message)));
  }
};

/**
 * C5 where none of our routes is in between, as in the Content Manager: the login that opens the case is its advocate.
 * Tokens, the system, and logins that are no staff have no identity to give the role to.
 */
export const giveOpenerAdvocateRole = async (strapi: Core.Strapi, actor: Actor, opened: OpenedCase): Promise<void> => {
  if (actor.kind !== 'admin') return;
  const own = actor.identityId ?? (await staffIdentityIfAny(strapi, Number(actor.id)))?.id;
  if (own !== undefined) await giveAdvocateRole(strapi, actor, own, opened);
};
