import type { Core } from '@strapi/strapi';
import type { ActionCancel, ActionComplete, ActionCreate, ParticipantBody } from '../../../shared/contracts/action';
import type { FieldProblem } from '../../../shared/contracts/common';
import { of } from '../../../shared/contracts/fields';
import { UID } from '../../../shared/ids';
import { BrokenRule } from '../domain/errors';
import { actionRecords } from '../queries/find-actions';
import type { StoredRecord } from '../queries/find-records';
import type { Actor } from './actor';
import { writeBatch } from './batch';
import type { BatchResult } from './batch';
import { linkProblems, lookUpLinks, toRowData } from './links';
import { isNot, readRecord, updateRecord } from './records';
import type { CaseworkRecord } from './records';

type Row = Record<string, unknown>;
/** A problem of one row of several. */
export interface RowProblem extends FieldProblem {
  row: number;
}

export const actionType: CaseworkRecord = { ...actionRecords, uid: UID.action };

const PARTICIPANT = { type: of.listed(UID.roleType), identity: of.link(UID.identity) };

const problemsOf = (results: BatchResult[]): RowProblem[] =>
  results.flatMap((result, row) => (result.ok ? [] : result.problems.map((one) => ({ ...one, row }))));

/** The row of an action, and of each of its participants. */
interface Prepared {
  row: Row;
  roles: Row[];
}

/** Where some rows point at nothing, the rules still say what is wrong with the others: one answer names them all. */
const refuseRows = async (strapi: Core.Strapi, actor: Actor, problems: RowProblem[], rows: Row[]) => {
  const sound = rows.flatMap((row, at) => (problems.some((one) => one.row === at) ? [] : [{ row, at }]));
  const options = { actor, onBroken: 'skip', dryRun: true } as const;
  const results = await writeBatch(
    strapi,
    UID.action,
    sound.map(({ row }) => row),
    options
  );
  const broken = problemsOf(results).map((one) => ({ ...one, row: sound[one.row]?.at ?? one.row }));
  throw new BrokenRows([...problems, ...broken].sort((a, b) => a.row - b.row));
};

const prepare = async (strapi: Core.Strapi, actor: Actor, bodies: ActionCreate[]): Promise<Prepared[]> => {
  const roles = bodies.map((body) => body.roles ?? []);
  const found = await lookUpLinks(strapi, actionType.fields, bodies);
  const parties = await lookUpLinks(strapi, PARTICIPANT, roles.flat());
  const problems = bodies.flatMap((body, row) => [
    ...linkProblems(actionType.fields, body, found).map((one) => ({ ...one, row })),
    ...(body.roles ?? []).flatMap((role, index) =>
      linkProblems(PARTICIPANT, role, parties).map((one) => ({ ...one, row, path: ['roles', index, ...one.path] }))
    ),
  ]);
  const rowOf = ({ roles: _roles, ...body }: ActionCreate) => toRowData(actionType.fields, body, found);
  if (problems.length > 0) await refuseRows(strapi, actor, problems, bodies.map(rowOf));
  const ofRole = (role: ParticipantBody) => toRowData(PARTICIPANT, role, parties);
  return bodies.map((body) => ({ row: rowOf(body), roles: (body.roles ?? []).map(ofRole) }));
};

/** Rules that rows of a list break: nothing of the list was written. */
export class BrokenRows extends Error {
  override readonly name = 'BrokenRows';

  constructor(readonly problems: RowProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }
}

const insertRoles = async (strapi: Core.Strapi, actor: Actor, prepared: Prepared[], actions: number[]) => {
  const places = prepared.flatMap(({ roles }, row) => roles.map((role, index) => ({ role, row, index })));
  if (places.length === 0) return;
  const rows = places.map(({ role, row }) => ({ ...role, action: actions[row] }));
  const results = await writeBatch(strapi, UID.role, rows, { actor, onBroken: 'skip' });
  const problems = results.flatMap((result, at) => {
    const place = places[at];
    if (result.ok || !place) return [];
    return result.problems.map((one) => ({ ...one, row: place.row, path: ['roles', place.index, ...one.path] }));
  });
  if (problems.length > 0) throw new BrokenRows(problems);
};

/** All actions with their participants, or none: throws `BrokenRows` with every row that breaks a rule. */
export const insertActions = async (
  strapi: Core.Strapi,
  actor: Actor,
  bodies: ActionCreate[]
): Promise<Array<{ id: number; documentId: string }>> =>
  strapi.db.transaction(async () => {
    const prepared = await prepare(strapi, actor, bodies);
    const rows = prepared.map(({ row }) => row);
    const results = await writeBatch(strapi, UID.action, rows, { actor, onBroken: 'skip' });
    const broken = problemsOf(results);
    if (broken.length > 0) throw new BrokenRows(broken);
    const made = results.flatMap((result) => (result.ok ? [{ id: result.id, documentId: result.documentId }] : []));
    await insertRoles(
      strapi,
      actor,
      prepared,
      made.map(({ id }) => id)
    );
    return made;
  });

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
