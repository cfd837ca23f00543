import type { Core } from '@strapi/strapi';
import type { ActionState } from '../../../shared/vocabulary';
import { decodeCursor, encodeCursor } from './sql/cursor';
import type { Dialect } from './sql/dialect';
import { places, readerOf } from './sql/reader';
import type { Binding, Reader } from './sql/reader';

export interface TimelineFilters {
  limit: number;
  cursor?: string;
  /** Row ids of action types. */
  typeIds?: number[];
  states?: ActionState[];
  from?: Date;
  to?: Date;
}

interface Row {
  /** 0: what the timeline is of; 1: an action. */
  part: number;
  at: number | string | Date | null;
  id: number;
  json: string;
}

/** Whose timeline: how its head is read, and which column of the actions leads to it. */
interface Subject {
  head(d: Dialect): string;
  table: string;
  column: 'case_id' | 'client_id';
  withCase: boolean;
}

const ofCase: Subject = {
  table: 'cm_cases',
  column: 'case_id',
  withCase: false,
  head: (d) =>
    d.object({
      case: d.object({
        documentId: 's.document_id',
        reference: 's.reference',
        title: 's.title',
        stage: 's.stage',
        openedAt: d.instant('s.opened_at'),
        closedAt: d.instant('s.closed_at'),
        version: 's.version',
      }),
      client: `(select ${named(d, 'i')} from cm_identities i where i.id = s.client_id)`,
    }),
};

const ofIdentity: Subject = {
  table: 'cm_identities',
  column: 'client_id',
  withCase: true,
  head: (d) => d.object({ identity: named(d, 's') }),
};

const named = (d: Dialect, alias: string) =>
  d.object({ documentId: `${alias}.document_id`, name: `${alias}.display_name` });

const participants = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'p.document_id',
      name: 'p.display_name',
      kind: 'p.kind',
      role: d.object({ documentId: 'r.document_id', key: 'rt.key', name: 'rt.name' }),
    }),
    `cm_roles r join cm_identities p on p.id = r.identity_id join cm_role_types rt on rt.id = r.type_id
     where r.action_id = a.id`,
    'r.id'
  );

const actionJson = (d: Dialect, withCase: boolean) =>
  d.object({
    documentId: 'a.document_id',
    version: 'a.version',
    type: `case when t.id is null then null else ${d.object({
      key: 't.key',
      name: 't.name',
      milestone: d.flag('t.milestone'),
      countsTime: d.flag('t.counts_time'),
    })} end`,
    state: 'a.state',
    source: 'a.source',
    summary: 'a.summary',
    comments: 'a.comments',
    at: d.instant('a.at'),
    startedAt: d.instant('a.started_at'),
    dueAt: d.instant('a.due_at'),
    dueAllDay: d.flag('a.due_all_day'),
    durationMinutes: 'a.duration_minutes',
    cancelReason: 'a.cancel_reason',
    recordedBy: 'a.recorded_by',
    assignee: `(select ${named(d, 'i')} from cm_identities i where i.id = a.assignee_id)`,
    participants: participants(d),
    ...(withCase && {
      case: `(select ${d.object({ documentId: 'k.document_id', reference: 'k.reference' })} from cm_cases k where k.id = a.case_id)`,
    }),
  });

const conditions = (reader: Reader, filters: TimelineFilters): Array<[string, Binding[]]> => {
  const after = decodeCursor(filters.cursor, 'number');
  const all: Array<[string, Binding[]]> = [];
  if (after) {
    const at = reader.instant(new Date(Number(after.value)));
    all.push(['(a.at <= ? and (a.at < ? or a.id < ?))', [at, at, after.id]]);
  }
  if (filters.typeIds) all.push([`a.type_id in (${places(filters.typeIds)})`, filters.typeIds]);
  if (filters.states) all.push([`a.state in (${places(filters.states)})`, filters.states]);
  if (filters.from) all.push(['a.at >= ?', [reader.instant(filters.from)]]);
  if (filters.to) all.push(['a.at < ?', [reader.instant(filters.to)]]);
  return all;
};

/** The head and one page of actions in one statement; the page's ids are found on the index alone. */
const statement = (subject: Subject, reader: Reader, documentId: string, filters: TimelineFilters) => {
  const d = reader.dialect;
  const where = conditions(reader, filters);
  const sql = `with s as (select * from ${subject.table} where document_id = ?)
    select 0 as part, null as at, s.id as id, ${d.text(subject.head(d))} as json from s
    union all
    select 1, a.at, a.id, ${d.text(actionJson(d, subject.withCase))}
    from (select a.* from cm_actions a where a.${subject.column} = (select id from s)
      ${where.map(([condition]) => `and ${condition}`).join(' ')}
      order by a.at desc, a.id desc limit ?) a
    left join cm_action_types t on t.id = a.type_id
    order by part, at desc, id desc`;
  return { sql, bindings: [documentId, ...where.flatMap(([, bindings]) => bindings), filters.limit + 1] };
};

const cursorOf = ({ at, id }: Row) => encodeCursor({ value: at === null ? null : new Date(at).getTime(), id });

const read = async (strapi: Core.Strapi, subject: Subject, documentId: string, filters: TimelineFilters) => {
  const reader = readerOf(strapi);
  const { sql, bindings } = statement(subject, reader, documentId, filters);
  const [head, ...actions] = await reader.all<Row>(sql, bindings);
  if (!head) return null;
  const page = actions.slice(0, filters.limit);
  const last = actions.length > filters.limit ? page.at(-1) : undefined;
  const list = page.map(({ json }) => json).join(',');
  // The database wrote the JSON; nothing is parsed and written again on the way out.
  return `{"data":${head.json.slice(0, -1)},"actions":[${list}]},"meta":{"nextCursor":${
    last ? `"${cursorOf(last)}"` : 'null'
  }}}`;
};

/** The answer of `GET cases/:documentId/timeline` as JSON text, or null when there is no such case. */
export const caseTimelineJson = (strapi: Core.Strapi, documentId: string, filters: TimelineFilters) =>
  read(strapi, ofCase, documentId, filters);

/** A client's whole story: the actions of all their cases, newest first; null when there is no such identity. */
export const identityTimelineJson = (strapi: Core.Strapi, documentId: string, filters: TimelineFilters) =>
  read(strapi, ofIdentity, documentId, filters);
