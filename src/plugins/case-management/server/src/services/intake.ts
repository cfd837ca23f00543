import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CaseClose } from '../../../shared/contracts/case';
import type { FieldProblem } from '../../../shared/contracts/common';
import type { IdentityCreate, IdentityMatch } from '../../../shared/contracts/identity';
import type { CaseParticipant, IntakeBody } from '../../../shared/contracts/intake';
import { of } from '../../../shared/contracts/fields';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { searchKeys } from '../domain/identity/name-keys';
import { localDateOf } from '../domain/time';
import { rowIdsOf } from '../queries/find-records';
import { lockNames } from '../queries/name-locks';
import { readTimeZone } from '../queries/time-zone';
import { inTransaction } from '../queries/transaction';
import type { Trx } from '../queries/transaction';
import { createAction } from './action';
import type { Actor } from './actor';
import { advocateFor } from './advocate';
import { caseType, closeCase, openCase } from './case';
import { findMatches, identityType } from './identity';
import { resolveLinks } from './links';
import { insertRecord, readRecord } from './records';

type Path = FieldProblem['path'];

/** I7: nothing was written, because someone in the register might be the one at `path`. */
export class LikelyDuplicates extends Error {
  override readonly name = 'LikelyDuplicates';

  constructor(
    readonly duplicates: IdentityMatch[],
    readonly path: Path
  ) {
    super('Somebody like this is in the register already. Choose them, or confirm that this is someone new.');
  }
}

/** The rules speak through hooks too, and there as an error of Strapi. */
const problemsOf = (error: unknown): FieldProblem[] | null => {
  if (error instanceof BrokenRule) return error.problems;
  if (!(error instanceof errors.ValidationError)) return null;
  const { errors: listed } = error.details as { errors?: FieldProblem[] };
  return listed ?? [{ path: [], message: String(error.message) }];
};

/** What records name and intake does not: whom a case is for, and which case the rest belongs to, stand beside them. */
const BESIDE: Path = ['advocate', 'client', 'case'];

/** Paths of a part of the body begin with the part's name, but of what stands beside the parts. */
const within = async <Result>(part: Path, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw error;
    const placed = (path: Path) => (path[0] !== undefined && BESIDE.includes(path[0]) ? path : [...part, ...path]);
    throw new BrokenRule(problems.map(({ path, message }) => ({ path: placed(path), message })));
  }
};

type Made = { id: number; documentId: string };
const isKnown = (client: IntakeBody['client']): client is { documentId: string } =>
  'documentId' in client && typeof client.documentId === 'string';

const insertIdentity = async (strapi: Core.Strapi, actor: Actor, identity: IdentityCreate): Promise<Made> =>
  insertRecord(strapi, actor, UID.identity, await resolveLinks(strapi, identityType.fields, identity));

const clientOf = async (strapi: Core.Strapi, actor: Actor, { client }: IntakeBody): Promise<Made> => {
  if (!isKnown(client)) return insertIdentity(strapi, actor, client);
  const id = (await rowIdsOf(strapi, UID.identity, [client.documentId])).get(client.documentId);
  if (id === undefined) throw new BrokenRule([problem('documentId', `There is no such record: ${client.documentId}.`)]);
  return { id, documentId: client.documentId };
};

const soughtFor = (identity: IdentityCreate) => {
  const { firstName, otherNames, familyName, name, knownAs, formerNames, dateOfBirth, kind } = identity;
  return { firstName, otherNames, familyName, name, knownAs, formerNames, dateOfBirth, kind: kind ?? 'individual' };
};

/** Everyone whom the body would add to the register, with their place in it. */
const newcomersOf = ({ client, roles }: IntakeBody): Array<{ identity: IdentityCreate; path: Path }> => [
  ...(isKnown(client) ? [] : [{ identity: client, path: ['client'] }]),
  ...roles.flatMap(({ identity }, index) =>
    typeof identity === 'string' ? [] : [{ identity, path: ['roles', index, 'identity'] }]
  ),
];

/** Of two who add the same person at once, the later waits for the earlier, and is told of whom that one has added. */
const adviseDuplicates = async (strapi: Core.Strapi, trx: Trx, body: IntakeBody) => {
  const newcomers = newcomersOf(body).map(({ identity, path }) => ({ sought: soughtFor(identity), path }));
  await lockNames(
    trx,
    newcomers.flatMap(({ sought }) => searchKeys(sought))
  );
  if (body.confirmedNew) return;
  for (const { sought, path } of newcomers) {
    const duplicates = await findMatches(strapi, sought);
    if (duplicates.length > 0) throw new LikelyDuplicates(duplicates, path);
  }
};

const PARTICIPANT = { type: of.listed(UID.roleType), identity: of.link(UID.identity) };

const giveRole = async (strapi: Core.Strapi, actor: Actor, role: CaseParticipant, opened: OpenedCase) => {
  const { identity, ...rest } = role;
  const links = typeof identity === 'string' ? { ...rest, identity } : rest;
  const row = await resolveLinks(strapi, PARTICIPANT, links);
  if (typeof identity !== 'string')
    row.identity = (await within(['identity'], () => insertIdentity(strapi, actor, identity))).id;
  await insertRecord(strapi, actor, UID.role, { ...row, case: opened.id, startedOn: opened.openedOn });
};

interface OpenedCase extends Made {
  openedOn: string;
}

const open = async (strapi: Core.Strapi, actor: Actor, body: IntakeBody, client: Made, advocateId: number) => {
  const row = await resolveLinks(strapi, caseType.fields, body.case);
  const openedAt = row.openedAt instanceof Date ? row.openedAt : new Date();
  const made = await openCase(strapi, actor, { ...row, openedAt, client: client.id }, advocateId);
  return { ...made, openedOn: localDateOf(openedAt, await readTimeZone(strapi)) };
};

/** What the verb takes as `reason`, the rules know as `changeReason`. */
const asSent = ({ path, message }: FieldProblem) => ({
  path: path.map((part) => (part === 'changeReason' ? 'reason' : part)),
  message,
});

const close = async (strapi: Core.Strapi, actor: Actor, { documentId }: Made, closing: CaseClose) => {
  const { etag } = await readRecord(strapi, caseType, documentId);
  try {
    await closeCase(strapi, actor, documentId, etag, closing);
  } catch (error) {
    const problems = problemsOf(error);
    throw problems ? new BrokenRule(problems.map(asSent)) : error;
  }
};

/** What was made, each as JSON text. */
export interface TakenIn {
  client: string;
  case: string;
  action: string;
}

/** C5: client, case, advocate and other roles, first action and closing, in one transaction. */
export const takeIn = async (strapi: Core.Strapi, actor: Actor, body: IntakeBody): Promise<TakenIn> => {
  const advocateId = await advocateFor(strapi, actor, body.advocate);
  return inTransaction(strapi, async (trx) => {
    await adviseDuplicates(strapi, trx, body);
    const client = await within(['client'], () => clientOf(strapi, actor, body));
    const opened = await within(['case'], () => open(strapi, actor, body, client, advocateId));
    for (const [index, role] of body.roles.entries())
      await within(['roles', index], () => giveRole(strapi, actor, role, opened));
    const action = await within(['action'], () =>
      createAction(strapi, actor, { ...body.action, case: opened.documentId })
    );
    const { close: closing } = body;
    if (closing) await within(['close'], () => close(strapi, actor, opened, closing));
    const identity = await readRecord(strapi, identityType, client.documentId);
    const caseDoc = await readRecord(strapi, caseType, opened.documentId);
    return { client: identity.json, case: caseDoc.json, action: action.json };
  });
};
