import type { Core } from '@strapi/strapi';
import type { CaseFound } from '../../../../shared/contracts/find';
import type { SoughtWords } from '../../domain/find';
import { readerOf } from '../sql/reader';
import { advocateOf, laterOf, namedIdentity } from './parts';
import { byWords, together } from './words';
import type { Branch } from './words';

export type FoundCase = Omit<CaseFound, 'by' | 'score'> & { exact: boolean };

const MOST_MET = 1000;
const MOST_READ = 60;

const byReference = (reference: string | null): Branch[] =>
  reference === null ? [] : [{ sql: 'select id, -1 as way from cm_cases where reference = ?', bindings: [reference] }];

/** Cases by their reference or words of their title, in one statement. */
export const findCasesBy = async (
  strapi: Core.Strapi,
  sought: { words: SoughtWords | null; reference: string | null; today: string }
): Promise<FoundCase[]> => {
  const reader = readerOf(strapi);
  const d = reader.dialect;
  const branches = [
    ...byReference(sought.reference),
    ...(sought.words ? [byWords('case', sought.words, MOST_MET)] : []),
  ];
  if (branches.length === 0) return [];
  const met = together(branches);
  const json = d.object({
    documentId: 'k.document_id',
    exact: d.flag('f.way < 0'),
    reference: 'k.reference',
    title: 'k.title',
    stage: 'k.stage',
    openedAt: d.instant('k.opened_at'),
    closedAt: d.instant('k.closed_at'),
    client: namedIdentity(d, 'k.client_id'),
    advocate: advocateOf('k'),
    touchedAt: d.instant('f.touched'),
  });
  const sql = `with f as (select m.id, m.way, ${laterOf(d, 'a.updated_at', 'a.last_done_at')} as touched
      from (${met.sql}) m join cm_cases a on a.id = m.id order by m.way, touched desc, m.id desc limit ${MOST_READ})
    select ${d.text(json)} as json from f join cm_cases k on k.id = f.id order by f.way, f.touched desc, f.id desc`;
  const rows = await reader.all<{ json: string }>(sql, [...met.bindings, sought.today, sought.today]);
  return rows.map(({ json: text }) => JSON.parse(text) as FoundCase);
};
