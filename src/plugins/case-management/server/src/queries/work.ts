import type { Core } from '@strapi/strapi';
import type { WorkWindow } from '../../../shared/contracts/work';
import { decodeInstants, encodeCursor } from './sql/cursor';
import { oncePerEngine } from './sql/dialect';
import type { Dialect } from './sql/dialect';
import { managedBy } from './sql/managed';
import type { Whose } from './sql/managed';
import type { Condition } from './sql/page';
import { readerOf } from './sql/reader';
import type { Reader } from './sql/reader';

export interface WorkFilters {
  whose: Whose;
  due: WorkWindow;
  limit: number;
  cursor?: string;
  /** As it was asked for: a cursor goes on with the same. */
  asked?: object;
  now: Date;
  /** The organisation's local day, and first instants: of it, of the next, of next week, and of what is not yet old. */
  today: string;
  startOfToday: Date;
  startOfTomorrow: Date;
  startOfNextWeek: Date;
  startOfRecent: Date;
}

/** Where a page ended: the place under its heading, when it was due, and as of when the headings were worked out. */
interface After {
  now: number;
  place: number;
  due: number;
  id: number;
}

interface Row {
  counts: string;
  id: number | null;
  place: number;
  due: number | string | Date;
  json: string;
}

type Asked = Pick<WorkFilters, 'cursor' | 'asked'>;
const listingOf = ({ asked }: Asked) => ({ route: 'work', asked });

const afterOf = (filters: Asked): After | null => {
  const parts = decodeInstants(filters.cursor, 3, listingOf(filters));
  if (!parts) return null;
  const [now = 0, place = 0, due = 0] = parts.values;
  return { now, place, due, id: parts.id };
};

/** Pages of one list keep the headings of the first: what falls due in between would be skipped. */
export const momentOf = (filters: Asked): Date | null => {
  const after = afterOf(filters);
  return after && new Date(after.now);
};

/** Nobody's are those of open cases alone: a closed case has no one, and needs none. */
const plannedOf = (whose: Whose, day: string): Condition => {
  const managed = managedBy(whose, 'a.case_id', day);
  const planned = `a.state = 'planned' and a.due_at is not null`;
  const select = 'select a.id, a.due_at, a.due_all_day from cm_actions a';
  if (whose === 'nobody')
    return {
      sql: `${select} join cm_cases c on c.id = a.case_id and c.stage = 'open'
        where a.assignee_id is null and ${planned} and ${managed.sql}`,
      bindings: managed.bindings,
    };
  return {
    sql: `${select} where a.assignee_id = ? and ${planned}
      union all ${select} where a.assignee_id is null and ${planned} and ${managed.sql}`,
    bindings: [whose.identityId, ...managed.bindings],
  };
};

/** Two for each heading: appointments, then what is due some time that day (A2: overdue from the next midnight). */
const PLACE = `case when due_at < ? or (due_at < ? and due_all_day is not true) then 0
  when due_at < ? then 2 when due_at < ? then 4 else 6 end + case when due_all_day is true then 1 else 0 end`;

const HEADING = `case when k.place < 2 then 'overdue' when k.place < 4 then 'today' when k.place < 6 then 'week'
  else 'later' end`;

const count = (where: string) => `count(case when ${where} then 1 end)`;
const countsJson = (d: Dialect) =>
  d.object({
    old: count('due_at < ?'),
    overdue: count('place < 2 and due_at >= ?'),
    today: count('place in (2, 3)'),
    week: count('place in (4, 5)'),
    later: count('place > 5'),
  });

const rowJson = (d: Dialect) =>
  d.object({
    heading: HEADING,
    action: d.object({
      documentId: 'a.document_id',
      version: 'a.version',
      type: `case when t.id is null then null else ${d.object({
        key: 't.key',
        name: 't.name',
        milestone: d.flag('t.milestone'),
        countsTime: d.flag('t.counts_time'),
      })} end`,
      summary: 'a.summary',
      dueAt: d.instant('a.due_at'),
      dueAllDay: d.flag('a.due_all_day'),
    }),
    case: d.object({ documentId: 's.document_id', reference: 's.reference', title: 's.title', stage: 's.stage' }),
    client: `case when i.id is null then null else ${d.object({ documentId: 'i.document_id', name: 'i.display_name' })} end`,
  });

const beginning = oncePerEngine((d) => `counts as (select ${d.text(countsJson(d))} as json from mine)`);

/** The counts stand beside each row, and alone where there is none. */
const ending = oncePerEngine(
  (d) => `select c.json as counts, k.id as id, k.place as place, k.due_at as due, ${d.text(rowJson(d))} as json
    from counts c left join page k on 1 = 1 left join cm_actions a on a.id = k.id
    left join cm_cases s on s.id = a.case_id left join cm_identities i on i.id = a.client_id
    left join cm_action_types t on t.id = a.type_id order by k.place, k.due_at, k.id`
);

const LATER = '(place > ? or (place = ? and (due_at > ? or (due_at = ? and id > ?))))';

const statementOf = (reader: Reader, filters: WorkFilters) => {
  const instant = (value: Date) => reader.instant(value);
  const { whose, today, due, limit } = filters;
  const recent = instant(filters.startOfRecent);
  const tomorrow = instant(filters.startOfTomorrow);
  const nextWeek = instant(filters.startOfNextWeek);
  const windows: Record<WorkWindow, Condition> = {
    week: { sql: 'due_at >= ? and due_at < ?', bindings: [recent, nextWeek] },
    today: { sql: 'due_at >= ? and due_at < ?', bindings: [recent, tomorrow] },
    later: { sql: 'due_at >= ?', bindings: [nextWeek] },
    old: { sql: 'due_at < ?', bindings: [recent] },
  };
  const planned = plannedOf(whose, today);
  const places = [instant(filters.startOfToday), instant(filters.now), tomorrow, nextWeek];
  const after = afterOf(filters);
  const at = instant(new Date(after?.due ?? 0));
  const seek = after ? [after.place, after.place, at, at, after.id] : [];
  return {
    sql: `with planned as (${planned.sql}), mine as (select id, due_at, ${PLACE} as place from planned),
      ${beginning(reader.dialect)},
      page as (select id, due_at, place from mine where ${windows[due].sql} ${after ? `and ${LATER}` : ''}
        order by place, due_at, id limit ?)
      ${ending(reader.dialect)}`,
    bindings: [...planned.bindings, ...places, recent, recent, ...windows[due].bindings, ...seek, limit + 1],
  };
};

const cursorOf = (filters: WorkFilters, { place, due, id }: Row) => {
  const value = [filters.now.getTime(), place, new Date(due).getTime()].join(' ');
  return encodeCursor({ value, id: Number(id) }, listingOf(filters));
};

/** The answer of `GET work` as JSON text: a page of what is due, and how much there is under each heading. */
export const workJson = async (strapi: Core.Strapi, filters: WorkFilters): Promise<string> => {
  const reader = readerOf(strapi);
  const { sql, bindings } = statementOf(reader, filters);
  const answer = await reader.all<Row>(sql, bindings);
  const rows = answer.filter(({ id }) => id !== null);
  const last = rows.length > filters.limit ? rows[filters.limit - 1] : undefined;
  const list = rows.slice(0, filters.limit).map(({ json }) => json);
  const next = last ? `"${cursorOf(filters, last)}"` : 'null';
  return `{"data":[${list.join(',')}],"meta":{"nextCursor":${next},"counts":${answer[0]?.counts ?? '{}'}}}`;
};
