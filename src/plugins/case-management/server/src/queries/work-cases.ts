import type { Core } from '@strapi/strapi';
import { caseloadJson } from './caseload';
import { decodeCursor, encodeCursor } from './sql/cursor';
import { oncePerEngine } from './sql/dialect';
import { managedBy } from './sql/managed';
import type { Whose } from './sql/managed';
import { readerOf } from './sql/reader';
import type { Reader } from './sql/reader';

export interface WorkCasesFilters {
  whose: Whose;
  noContactDays: number;
  /** Cases whose last touch is before this are quiet. */
  quietBefore: Date;
  onlyQuiet: boolean;
  limit: number;
  cursor?: string;
  /** As it was asked for: a cursor goes on with the same. */
  asked?: object;
  now: Date;
  today: string;
  startOfToday: Date;
}

interface Row {
  counts: string;
  id: number | null;
  touched: number | string | Date;
  json: string;
}

const beginning = oncePerEngine(
  (d) =>
    `counts as (select ${d.text(
      d.object({ open: 'count(*)', quiet: 'count(case when touched < ? then 1 end)' })
    )} as json from mine)`
);

const ending = oncePerEngine(
  (d) => `select c.json as counts, k.id as id, k.touched as touched, ${d.text(caseloadJson(d))} as json
    from counts c left join page k on 1 = 1 left join cm_cases a on a.id = k.id
    left join cm_identities i on i.id = a.client_id order by k.touched, k.id`
);

const listingOf = ({ asked }: WorkCasesFilters) => ({ route: 'work/cases', asked });

const statementOf = (reader: Reader, filters: WorkCasesFilters) => {
  const instant = (value: Date) => reader.instant(value);
  const managed = managedBy(filters.whose, 'a.id', filters.today);
  const quiet = instant(filters.quietBefore);
  const after = decodeCursor(filters.cursor, 'instant', listingOf(filters));
  const touched = instant(new Date(Number(after?.value)));
  const where = [
    ...(filters.onlyQuiet ? [{ sql: 'touched < ?', bindings: [quiet] }] : []),
    ...(after ? [{ sql: '(touched > ? or (touched = ? and id > ?))', bindings: [touched, touched, after.id] }] : []),
  ];
  // What the system notes down about a case touches it no more than its opening did (C4).
  const sql = `with mine as (select a.id, coalesce(a.last_done_at, a.opened_at) as touched from cm_cases a
      where a.stage = 'open' and ${managed.sql}),
    ${beginning(reader.dialect)},
    page as (select id, touched from mine where ${['1 = 1', ...where.map((one) => one.sql)].join(' and ')}
      order by touched, id limit ?)
    ${ending(reader.dialect)}`;
  const overdue = [instant(filters.now), instant(filters.startOfToday)];
  const chosen = [...managed.bindings, quiet, ...where.flatMap((one) => one.bindings), filters.limit + 1];
  return { sql, bindings: [...chosen, ...overdue] };
};

/** The answer of `GET work/cases` as JSON text: open cases, the one left longest first. */
export const workCasesJson = async (strapi: Core.Strapi, filters: WorkCasesFilters): Promise<string> => {
  const reader = readerOf(strapi);
  const { sql, bindings } = statementOf(reader, filters);
  const answer = await reader.all<Row>(sql, bindings);
  const rows = answer.filter(({ id }) => id !== null);
  const page = rows.slice(0, filters.limit).map((row) => {
    const touched = new Date(row.touched);
    const quiet = touched < filters.quietBefore;
    return {
      id: Number(row.id),
      touched,
      text: `{"touchedAt":"${touched.toISOString()}","quiet":${quiet},${row.json.slice(1)}`,
    };
  });
  const last = rows.length > filters.limit ? page.at(-1) : undefined;
  const next = last ? `"${encodeCursor({ value: last.touched.getTime(), id: last.id }, listingOf(filters))}"` : 'null';
  const meta = `"nextCursor":${next},"noContactDays":${filters.noContactDays},"counts":${answer[0]?.counts ?? '{}'}`;
  return `{"data":[${page.map(({ text }) => text).join(',')}],"meta":{${meta}}}`;
};
