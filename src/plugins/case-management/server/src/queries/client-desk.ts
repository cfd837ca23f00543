import type { Core } from '@strapi/strapi';
import { clientDeskFields } from '../../../shared/contracts/client-desk';
import { UID } from '../../../shared/ids';
import type { Dialect } from './sql/dialect';
import { managerJson } from './sql/managed';
import { readerOf } from './sql/reader';
import { recordJson } from './sql/record-json';

const next = (d: Dialect) =>
  d.json(
    `(select ${d.object({
      documentId: 's.document_id',
      type: '(select t.name from cm_action_types t where t.id = s.type_id)',
      summary: 's.summary',
      at: d.instant('s.due_at'),
      allDay: d.flag('s.due_all_day'),
    })} from cm_actions s where s.case_id = k.id and s.state = 'planned' order by s.due_at, s.id limit 1)`
  );

const cases = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'k.document_id',
      reference: 'k.reference',
      title: 'k.title',
      stage: 'k.stage',
      confidential: d.flag('k.confidential'),
      openedAt: d.instant('k.opened_at'),
      closedAt: d.instant('k.closed_at'),
      advocate: managerJson(d, 'k.id'),
      next: next(d),
      lastDoneAt: d.instant('k.last_done_at'),
    }),
    'cm_cases k where k.client_id = a.id',
    "case when k.stage = 'open' then 0 else 1 end, k.opened_at desc, k.id desc"
  );

const PERMITS = `exists (select 1 from cm_identities_types_lnk l join cm_identity_types t on t.id = l.identity_type_id
  where l.identity_id = a.id and t.permits_cases is true)`;

/** Who somebody is and all their cases, in one statement; null when there is no such identity. */
export const readClientDesk = async (
  strapi: Core.Strapi,
  documentId: string,
  today: string
): Promise<string | null> => {
  const reader = readerOf(strapi);
  const d = reader.dialect;
  const json = d.object({
    identity: recordJson(strapi, d, UID.identity, clientDeskFields),
    permitsCases: d.flag(PERMITS),
    cases: cases(d),
  });
  const sql = `select ${d.text(json)} as json from cm_identities a where a.document_id = ?`;
  const [row] = await reader.all<{ json: string }>(sql, [today, today, documentId]);
  return row?.json ?? null;
};
