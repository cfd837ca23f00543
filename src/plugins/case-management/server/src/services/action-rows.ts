import type { Core } from '@strapi/strapi';
import type { ActionCreate, ParticipantBody } from '../../../shared/contracts/action';
import type { FieldProblem } from '../../../shared/contracts/common';
import { of } from '../../../shared/contracts/fields';
import { UID } from '../../../shared/ids';
import { actionRecords } from '../queries/find-actions';
import type { Actor } from './actor';
import { writeBatch } from './batch';
import type { BatchResult } from './batch';
import { linkProblems, lookUpLinks, toRowData } from './links';
import type { CaseworkRecord } from './records';

type Row = Record<string, unknown>;
/** A problem of one row of several. */
export interface RowProblem extends FieldProblem {
  row: number;
}

/** Rules that rows of a list break: nothing of the list was written. */
export class BrokenRows extends Error {
  override readonly name = 'BrokenRows';

  constructor(readonly problems: RowProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }
}

export const actionType: CaseworkRecord = { ...actionRecords, uid: UID.action };

const PARTICIPANT = { type: of.listed(UID.roleType), identity: of.link(UID.identity) };
/** In the place of an action that is not written yet: the highest row id there can be. */
const STAND_IN = 2_147_483_647;

/** The row of an action, and of each of its participants; what points at nothing is missing in them. */
interface Prepared {
  row: Row;
  roles: Row[];
}

/** A participant, and where it stands. */
interface Place {
  role: Row;
  row: number;
  index: number;
}

const placesOf = (prepared: Prepared[]): Place[] =>
  prepared.flatMap(({ roles }, row) => roles.map((role, index) => ({ role, row, index })));

const problemsOf = (results: BatchResult[]): RowProblem[] =>
  results.flatMap((result, row) => (result.ok ? [] : result.problems.map((one) => ({ ...one, row }))));

const ofParticipant = ({ row, index }: Place, { path, message }: FieldProblem): RowProblem => ({
  row,
  path: ['roles', index, ...path],
  message,
});

const roleProblemsOf = (results: BatchResult[], places: Place[]): RowProblem[] =>
  problemsOf(results).flatMap(({ row: at, ...one }) => (places[at] ? [ofParticipant(places[at], one)] : []));

const prepare = async (strapi: Core.Strapi, bodies: ActionCreate[]) => {
  const roles = bodies.map((body) => body.roles ?? []);
  const found = await lookUpLinks(strapi, actionType.fields, bodies);
  const parties = await lookUpLinks(strapi, PARTICIPANT, roles.flat());
  const problems = bodies.flatMap((body, row) => [
    ...linkProblems(actionType.fields, body, found).map((one) => ({ ...one, row })),
    ...(roles[row] ?? []).flatMap((role, index) =>
      linkProblems(PARTICIPANT, role, parties).map((one) => ofParticipant({ role, row, index }, one))
    ),
  ]);
  const ofRole = (role: ParticipantBody) => toRowData(PARTICIPANT, role, parties);
  const prepared = bodies.map(({ roles: own = [], ...body }): Prepared => ({
    row: toRowData(actionType.fields, body, found),
    roles: own.map(ofRole),
  }));
  return { prepared, problems };
};

/** The field that a problem is about: what is wrong with one is said once. */
const fieldOf = ({ row, path }: RowProblem) => [row, ...path.slice(0, path[0] === 'roles' ? 3 : 1)].join(' ');

/** What the rules say of every row and participant, whether or not others point at nothing. Writes nothing. */
const judge = async (strapi: Core.Strapi, actor: Actor, prepared: Prepared[], known: RowProblem[]) => {
  const trying = { actor, onBroken: 'skip', dryRun: true } as const;
  const rows = prepared.map(({ row }) => row);
  const places = placesOf(prepared);
  const parts = places.map(({ role }) => ({ ...role, action: STAND_IN }));
  const unwritten = { action: new Map([[STAND_IN, {}]]) };
  const broken = [
    ...problemsOf(await writeBatch(strapi, UID.action, rows, trying)),
    ...roleProblemsOf(await writeBatch(strapi, UID.role, parts, { ...trying, unwritten }), places),
  ];
  const said = new Set(known.map(fieldOf));
  return [...known, ...broken.filter((one) => !said.has(fieldOf(one)))].sort((a, b) => a.row - b.row);
};

const insertRoles = async (strapi: Core.Strapi, actor: Actor, prepared: Prepared[], actions: number[]) => {
  const places = placesOf(prepared);
  if (places.length === 0) return;
  const rows = places.map(({ role, row }) => ({ ...role, action: actions[row] }));
  const problems = roleProblemsOf(await writeBatch(strapi, UID.role, rows, { actor, onBroken: 'skip' }), places);
  if (problems.length > 0) throw new BrokenRows(problems);
};

/** All actions with their participants, or none: throws `BrokenRows` with all that is wrong in any row. */
export const insertActions = async (
  strapi: Core.Strapi,
  actor: Actor,
  bodies: ActionCreate[]
): Promise<Array<{ id: number; documentId: string }>> =>
  strapi.db.transaction(async () => {
    const { prepared, problems } = await prepare(strapi, bodies);
    if (problems.length > 0) throw new BrokenRows(await judge(strapi, actor, prepared, problems));
    const rows = prepared.map(({ row }) => row);
    const results = await writeBatch(strapi, UID.action, rows, { actor, onBroken: 'skip' });
    const made = results.flatMap((result) => (result.ok ? [{ id: result.id, documentId: result.documentId }] : []));
    if (made.length < results.length) throw new BrokenRows(await judge(strapi, actor, prepared, []));
    await insertRoles(
      strapi,
      actor,
      prepared,
      made.map(({ id }) => id)
    );
    return made;
  });
