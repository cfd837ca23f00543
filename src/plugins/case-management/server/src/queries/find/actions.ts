import type { Core } from '@strapi/strapi';
import type { ActionFound } from '../../../../shared/contracts/find';
import type { SoughtWords } from '../../domain/find';
import { readerOf } from '../sql/reader';
import { namedIdentity } from './parts';
import { byWords, together } from './words';

export type FoundAction = Omit<ActionFound, 'by' | 'score'>;

const MOST_MET = 200;
const MOST_READ = 60;

/** Actions by words of their summary, in one statement: what was last before what is still to come. */
export const findActionsBy = async (
  strapi: Core.Strapi,
  words: SoughtWords | null,
  now: Date
): Promise<FoundAction[]> => {
  if (!words) return [];
  const reader = readerOf(strapi);
  const d = reader.dialect;
  const met = together([byWords('action', words, MOST_MET)]);
  const json = d.object({
    documentId: 's.document_id',
    summary: 's.summary',
    type: `(select ${d.object({ documentId: 't.document_id', name: 't.name', key: 't.key' })}
      from cm_action_types t where t.id = s.type_id)`,
    state: 's.state',
    at: d.instant('s.at'),
    case: `(select ${d.object({ documentId: 'k.document_id', reference: 'k.reference' })} from cm_cases k where k.id = s.case_id)`,
    client: namedIdentity(d, 's.client_id'),
  });
  const sql = `with f as (select m.id, m.way, case when a.at <= ? then 0 else 1 end as coming, a.at as touched
      from (${met.sql}) m join cm_actions a on a.id = m.id
      order by m.way, coming, touched desc, m.id desc limit ${MOST_READ})
    select ${d.text(json)} as json from f join cm_actions s on s.id = f.id
    order by f.way, f.coming, f.touched desc, f.id desc`;
  const rows = await reader.all<{ json: string }>(sql, [reader.instant(now), ...met.bindings]);
  return rows.map(({ json: text }) => JSON.parse(text) as FoundAction);
};
