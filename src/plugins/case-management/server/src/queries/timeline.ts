import type { Core } from '@strapi/strapi';
import { encodeCursor } from './sql/cursor';
import type { Listing } from './sql/cursor';
import type { Dialect } from './sql/dialect';
import { readerOf } from './sql/reader';
import type { Reader } from './sql/reader';
import { conditionsOf } from './timeline-filters';
import type { Place, TimelineFilters } from './timeline-filters';

type StoredInstant = number | string | Date | null;

interface Row {
  at: StoredInstant;
  started_at: StoredInstant;
  due_at: StoredInstant;
  id: number;
  json: string;
  head: string;
}

/** Whose timeline: how its head is read, and which column of the actions leads to it. */
interface Subject {
  head: (d: Dialect) => string;
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

/** `cross join` keeps the roles first: SQLite then meets them on their index, in order of their ids, and sorts nothing. */
const participants = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'p.document_id',
      name: 'p.display_name',
      kind: 'p.kind',
      role: d.object({ documentId: 'r.document_id', key: 'rt.key', name: 'rt.name' }),
    }),
    `cm_roles r cross join cm_identities p cross join cm_role_types rt
     where r.action_id = a.id and p.id = r.identity_id and rt.id = r.type_id`,
    d.engine === 'sqlite' ? undefined : 'r.id'
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

interface Statements {
  /** Actions, each with the head beside it: a union of both would make the databases sort and copy all the JSON. */
  page: string;
  /** The head alone, for a subject without actions. */
  head: string;
}

type Direction = 'asc' | 'desc';

const build = (subject: Subject, d: Dialect, where: string, direction: Direction): Statements => {
  const { table, column, withCase, head } = subject;
  const alone = `select ${d.text(head(d))} as head from ${table} s where s.document_id = ?`;
  return {
    head: alone,
    page: `select a.at, a.started_at, a.due_at, a.id, ${d.text(actionJson(d, withCase))} as json, (${alone}) as head
      from cm_actions a left join cm_action_types t on t.id = a.type_id
      where a.${column} = (select id from ${table} where document_id = ?) ${where}
      order by a.at ${direction}, a.id ${direction} limit ?`,
  };
};

/** Text of statements by subject and filters: to write it costs a tenth of an answer. */
const built = new Map<string, Statements>();
const MOST_STATEMENTS = 200;

const statementsOf = (subject: Subject, d: Dialect, where: string, direction: Direction): Statements => {
  const key = `${d.engine} ${subject.table} ${direction} ${where}`;
  const known = built.get(key);
  if (known) return known;
  if (built.size >= MOST_STATEMENTS) built.clear();
  const statements = build(subject, d, where, direction);
  built.set(key, statements);
  return statements;
};

interface Reading {
  documentId: string;
  filters: TimelineFilters;
  listing: Listing;
}

const readRows = async (reader: Reader, subject: Subject, { documentId, filters, listing }: Reading) => {
  const conditions = conditionsOf(reader, filters, listing);
  const where = conditions.map((condition) => `and ${condition.sql}`).join(' ');
  const sql = statementsOf(subject, reader.dialect, where, filters.order ?? 'desc');
  const bindings = [documentId, documentId, ...conditions.flatMap((one) => one.bindings), filters.limit + 1];
  const actions = await reader.all<Row>(sql.page, bindings);
  const [first] = actions.length > 0 ? actions : await reader.all<Pick<Row, 'head'>>(sql.head, [documentId]);
  return { head: first?.head, actions };
};

const cursorOf = ({ at, id }: Row, listing: Listing) =>
  encodeCursor({ value: at === null ? null : new Date(at).getTime(), id }, listing);

const instantJson = (stored: StoredInstant) => (stored === null ? 'null' : `"${new Date(stored).toISOString()}"`);

/** Instants are written here: `at` is one of the other two, and SQLite takes long to write an instant. */
const actionText = ({ at, started_at: startedAt, due_at: dueAt, json }: Row): string => {
  const moment = instantJson(at);
  const [started, due] = startedAt === null ? ['null', moment] : [moment, instantJson(dueAt)];
  return `{"at":${moment},"startedAt":${started},"dueAt":${due},${json.slice(1)}`;
};

const read = async (strapi: Core.Strapi, subject: Subject, documentId: string, filters: TimelineFilters) => {
  const reader = readerOf(strapi);
  const listing = { route: `${subject.table} ${documentId}`, asked: filters.asked };
  const { head, actions } = await readRows(reader, subject, { documentId, filters, listing });
  if (!head) return null;
  const page = actions.slice(0, filters.limit);
  const last = actions.length > filters.limit ? page.at(-1) : undefined;
  const list = page.map(actionText).join(',');
  // The database wrote the JSON; nothing is parsed and written again on the way out.
  return `{"data":${head.slice(0, -1)},"actions":[${list}]},"meta":{"nextCursor":${
    last ? `"${cursorOf(last, listing)}"` : 'null'
  }}}`;
};

/** The answer of `GET cases/:documentId/timeline` as JSON text, or null when there is no such case. */
export const caseTimelineJson = (strapi: Core.Strapi, documentId: string, filters: TimelineFilters) =>
  read(strapi, ofCase, documentId, filters);

/** A client's whole story: the actions of all their cases, newest first; null when there is no such identity. */
export const identityTimelineJson = (strapi: Core.Strapi, documentId: string, filters: TimelineFilters) =>
  read(strapi, ofIdentity, documentId, filters);

const placeIn = async (strapi: Core.Strapi, { table, column }: Subject, documentId: string, action: string) => {
  const sql = `select a.id, a.at from cm_actions a
    where a.document_id = ? and a.${column} = (select id from ${table} where document_id = ?)`;
  const [row] = await readerOf(strapi).all<Pick<Row, 'id' | 'at'>>(sql, [action, documentId]);
  return row && row.at !== null ? { id: Number(row.id), at: new Date(row.at) } : null;
};

/** Where an action stands in the timeline of a case; null when it is not in it. */
export const placeInCase = (strapi: Core.Strapi, documentId: string, action: string): Promise<Place | null> =>
  placeIn(strapi, ofCase, documentId, action);

/** Where an action stands in a client's whole story; null when it is not in it. */
export const placeInStory = (strapi: Core.Strapi, documentId: string, action: string): Promise<Place | null> =>
  placeIn(strapi, ofIdentity, documentId, action);
