import type { Core } from '@strapi/strapi';
import { deskCaseFields, deskClientFields } from '../../../shared/contracts/desk';
import { UID } from '../../../shared/ids';
import type { ActionSource, ActionState } from '../../../shared/vocabulary';
import type { LifeAction } from '../domain/case';
import type { Dialect } from './sql/dialect';
import { readerOf } from './sql/reader';
import { recordJson } from './sql/record-json';

type StoredInstant = number | string | Date | null;

const people = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'r.document_id',
      identity: d.object({ documentId: 'p.document_id', name: 'p.display_name' }),
      type: d.object({ key: 'rt.key', name: 'rt.name', managesCase: d.flag('rt.manages_case') }),
      startedOn: d.date('r.started_on'),
      endedOn: d.date('r.ended_on'),
      note: 'r.note',
    }),
    `cm_roles r join cm_identities p on p.id = r.identity_id join cm_role_types rt on rt.id = r.type_id
     where r.case_id = k.id`,
    'r.id'
  );

/** What is still to come; what is overdue is counted beside it. */
const next = (d: Dialect) =>
  `(select ${d.object({
    documentId: 's.document_id',
    type: '(select t.name from cm_action_types t where t.id = s.type_id)',
    summary: 's.summary',
    at: d.instant('s.due_at'),
    allDay: d.flag('s.due_all_day'),
  })} from cm_actions s where s.case_id = k.id and s.state = 'planned'
    and s.due_at >= ? and (s.due_at >= ? or s.due_all_day is true) order by s.due_at, s.id limit 1)`;

const FILES = `(select count(*) from cm_files f join cm_actions x on x.id = f.action_id
    where x.case_id = k.id and f.removed_at is null)`;

const LOOKED = 'from cm_looks l where l.case_id = k.id and l.admin_user_id = ?';

const headSql = (strapi: Core.Strapi, d: Dialect) => {
  const [caseJson, clientJson] = [
    recordJson(strapi, d, UID.case, deskCaseFields),
    recordJson(strapi, d, UID.identity, deskClientFields),
  ];
  const json = d.object({
    case: `(select ${caseJson} from cm_cases a where a.id = k.id)`,
    client: `(select ${clientJson} from cm_identities a where a.id = k.client_id)`,
    people: people(d),
    next: next(d),
    files: FILES,
  });
  return `select ${d.text(json)} as head, (select l.looked_at ${LOOKED}) as looked_at,
    (select l.looked_before ${LOOKED}) as looked_before from cm_cases k where k.document_id = ?`;
};

export interface DeskHead {
  /** JSON of case, client, people and next step. */
  json: string;
  lookedAt: Date | null;
  lookedBefore: Date | null;
}

interface HeadRow {
  head: string;
  looked_at: StoredInstant;
  looked_before: StoredInstant;
}

const instantOf = (stored: StoredInstant) => (stored === null ? null : new Date(stored));

interface DeskReader {
  /** Row id of the login that looks; 0 for none. */
  loginId: number;
  now: Date;
  startOfToday: Date;
}

/** The head of a case's page, or null when there is no such case. */
export const readDeskHead = async (
  strapi: Core.Strapi,
  documentId: string,
  { loginId, now, startOfToday }: DeskReader
): Promise<DeskHead | null> => {
  const reader = readerOf(strapi);
  const due = [reader.instant(startOfToday), reader.instant(now)];
  const sql = headSql(strapi, reader.dialect);
  const [row] = await reader.all<HeadRow>(sql, [...due, loginId, loginId, documentId]);
  if (!row) return null;
  return { json: row.head, lookedAt: instantOf(row.looked_at), lookedBefore: instantOf(row.looked_before) };
};

interface PointRow {
  id: number;
  document_id: string;
  at: StoredInstant;
  state: ActionState;
  source: ActionSource;
  minutes: number | null;
  all_day: unknown;
  created_at: StoredInstant;
  recorded_by: string | null;
  type_key: string | null;
  type_name: string | null;
  milestone: unknown;
  assignee: string | null;
  assignee_name: string | null;
  person: string | null;
  person_name: string | null;
}

/** Plain rows, one for each participant: MariaDB cuts a long aggregate short, and no JSON is read again. */
const POINTS = `select a.id as id, a.document_id as document_id, a.at as at, a.state as state, a.source as source,
    a.duration_minutes as minutes, a.due_all_day as all_day, a.created_at as created_at, a.recorded_by as recorded_by,
    t.key as type_key, t.name as type_name, t.milestone as milestone,
    s.document_id as assignee, s.display_name as assignee_name, p.document_id as person, p.display_name as person_name
  from cm_actions a left join cm_action_types t on t.id = a.type_id left join cm_identities s on s.id = a.assignee_id
    left join cm_roles r on r.action_id = a.id left join cm_identities p on p.id = r.identity_id
  where a.case_id = (select id from cm_cases where document_id = ?) order by a.at, a.id`;

const actionOf = (row: PointRow): LifeAction => ({
  documentId: row.document_id,
  at: new Date(row.at ?? 0),
  state: row.state,
  minutes: row.minutes,
  system: row.source === 'system',
  allDay: row.state === 'planned' && Boolean(row.all_day),
  createdAt: instantOf(row.created_at),
  recordedBy: row.recorded_by,
  kind:
    row.type_key === null
      ? null
      : { key: row.type_key, name: row.type_name ?? row.type_key, milestone: Boolean(row.milestone) },
  people: row.assignee === null ? [] : [{ documentId: row.assignee, name: row.assignee_name }],
});

/** Every action of a case, oldest first, without words. */
export const readLife = async (strapi: Core.Strapi, documentId: string): Promise<LifeAction[]> => {
  const actions: LifeAction[] = [];
  let last = -1;
  for (const row of await readerOf(strapi).all<PointRow>(POINTS, [documentId])) {
    if (row.id !== last) actions.push(actionOf(row));
    last = row.id;
    const { people: known } = actions[actions.length - 1] as LifeAction;
    if (row.person !== null && !known.some((one) => one.documentId === row.person))
      known.push({ documentId: row.person, name: row.person_name });
  }
  return actions;
};
