import type { Core } from '@strapi/strapi';
import type { CASELOAD_SORTS } from '../../../shared/contracts/caseload';
import type { CaseStage } from '../../../shared/vocabulary';
import { oncePerEngine } from './sql/dialect';
import type { Dialect } from './sql/dialect';
import { managedAtClosing, managedBy, managerJson } from './sql/managed';
import { readPage } from './sql/page';
import type { Page, Sort } from './sql/page';
import { places, readerOf } from './sql/reader';
import type { Binding } from './sql/reader';

export interface CaseloadFilters {
  stage: CaseStage;
  /** Row id of who holds a role that manages the case today or, of a closed case, did when it was closed. */
  advocateId?: number;
  sort: (typeof CASELOAD_SORTS)[number];
  descending: boolean;
  limit: number;
  cursor?: string;
  /** As it was asked for: a cursor goes on with the same. */
  asked?: object;
  now: Date;
  /** The organisation's local day, and its first instant: what was due before is overdue, all-day or not. */
  today: string;
  startOfToday: Date;
}

interface Ground {
  zone: string;
  identityId: number | null;
}

const SORTS: Record<CaseloadFilters['sort'], Omit<Sort, 'descending'>> = {
  openedAt: { column: 'a.opened_at', type: 'instant' },
  reference: { column: 'a.reference', type: 'text' },
  client: { column: 'i.sort_name', type: 'text' },
  lastDoneAt: { column: 'a.last_done_at', type: 'instant' },
  nextDueAt: { column: 'a.next_due_at', type: 'instant' },
};

const step = (d: Dialect, at: string, more: Record<string, string>, where: string) =>
  `(select ${d.object({
    documentId: 's.document_id',
    type: '(select t.name from cm_action_types t where t.id = s.type_id)',
    summary: 's.summary',
    at: d.instant(at),
    ...more,
  })} from cm_actions s where s.case_id = a.id and ${where} limit 1)`;

const OVERDUE = `(select count(*) from cm_actions o where o.case_id = a.id and o.state = 'planned'
  and o.due_at < ? and (o.due_at < ? or o.due_all_day is not true))`;

/** What was done and is due in a case; binds now and the start of today, for what is overdue. */
const steps = (d: Dialect) => ({
  // What the system notes down about a case is no work done in it (C4).
  lastDone: step(d, 's.at', {}, `s.state = 'done' and s.source <> 'system' order by s.at desc, s.id desc`),
  nextPlanned: step(d, 's.due_at', { allDay: d.flag('s.due_all_day') }, `s.state = 'planned' order by s.due_at, s.id`),
  overdue: OVERDUE,
});

/** A case as JSON; binds what its steps bind. */
export const caseloadJson = oncePerEngine((d) =>
  d.object({
    documentId: 'a.document_id',
    reference: 'a.reference',
    title: 'a.title',
    stage: 'a.stage',
    confidential: d.flag('a.confidential'),
    openedAt: d.instant('a.opened_at'),
    closedAt: d.instant('a.closed_at'),
    client: `case when i.id is null then null else ${d.object({ documentId: 'i.document_id', name: 'i.display_name' })} end`,
    ...steps(d),
  })
);

/** By client: along the names of everybody, or, where one advocate has only some cases, along those. */
const from = ({ sort, advocateId }: CaseloadFilters) => ({
  table: 'cm_cases',
  joins: 'left join cm_identities i on i.id = a.client_id',
  ...(sort === 'client' && {
    choose:
      advocateId === undefined ? 'cm_identities i cross join cm_cases a' : 'cm_cases a cross join cm_identities i',
  }),
});

const managedFor = (stage: CaseStage, identityId: number, today: string) =>
  stage === 'closed' ? managedAtClosing(identityId, 'a.id', today) : managedBy({ identityId }, 'a.id', today);

/** The organisation's zone (UTC until one is set), and the row id of an identity where one is named. */
export const readGround = async (strapi: Core.Strapi, documentId?: string): Promise<Ground> => {
  const sql = `select (select time_zone from cm_organisations order by id limit 1) as zone,
    (select id from cm_identities where document_id = ?) as id`;
  const [row] = await readerOf(strapi).all<{ zone: string | null; id: number | null }>(sql, [documentId ?? null]);
  return { zone: row?.zone || 'UTC', identityId: row?.id ?? null };
};

/** Cases of one stage with their client, last done action, next planned one and number of overdue ones. */
export const readCaseload = async (strapi: Core.Strapi, filters: CaseloadFilters): Promise<Page> => {
  const reader = readerOf(strapi);
  const due: Binding[] = [reader.instant(filters.now), reader.instant(filters.startOfToday)];
  return readPage(strapi, {
    ...from(filters),
    json: caseloadJson(reader.dialect),
    jsonBindings: due,
    where: [
      { sql: 'a.stage = ?', bindings: [filters.stage] },
      ...(filters.sort === 'client' ? [{ sql: 'a.client_id = i.id', bindings: [] }] : []),
      ...(filters.advocateId === undefined ? [] : [managedFor(filters.stage, filters.advocateId, filters.today)]),
    ],
    sort: { ...SORTS[filters.sort], descending: filters.descending },
    limit: filters.limit,
    cursor: filters.cursor,
    listing: { route: 'caseload', asked: filters.asked },
  });
};

const lineJson = oncePerEngine((d) =>
  d.text(d.object({ documentId: 'a.document_id', ...steps(d), advocate: managerJson(d, 'a.id') }))
);

/** What was done last and is due in some cases, and who manages them on the day: JSON texts, in no order. */
export const readCaseLines = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
  { now, startOfToday, today }: Pick<CaseloadFilters, 'now' | 'startOfToday' | 'today'>
): Promise<string[]> => {
  const reader = readerOf(strapi);
  const sql = `select ${lineJson(reader.dialect)} as json from cm_cases a where a.document_id in (${places(documentIds)})`;
  const due = [reader.instant(now), reader.instant(startOfToday)];
  const rows = await reader.all<{ json: string }>(sql, [...due, today, today, ...documentIds]);
  return rows.map(({ json }) => json);
};
