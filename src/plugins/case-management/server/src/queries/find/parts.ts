import type { Dialect } from '../sql/dialect';

/** Who manages the case `k` today; two places: today, today. */
export const advocateOf = (
  k: string
) => `(select p.display_name from cm_roles r join cm_identities p on p.id = r.identity_id
  where r.case_id = ${k}.id and r.type_id in (select id from cm_role_types where manages_case)
  and r.started_on <= ? and (r.ended_on is null or r.ended_on >= ?) order by r.id limit 1)`;

/**
 * What a person did last in the case `k`; what the system notes down is no work (C4). SQLite takes for text what
 * it has sorted, so that JSON is marked as such again.
 */
export const lastDoneOf = (d: Dialect, k: string) =>
  d.json(`(select ${d.object({
    type: '(select t.name from cm_action_types t where t.id = s.type_id)',
    at: d.instant('s.at'),
  })} from cm_actions s where s.case_id = ${k}.id and s.state = 'done' and s.source <> 'system'
  order by s.at desc, s.id desc limit 1)`);

/** The later of two instants of which the second may be missing. */
export const laterOf = (d: Dialect, one: string, other: string) =>
  `${d.engine === 'sqlite' ? 'max' : 'greatest'}(${one}, coalesce(${other}, ${one}))`;

export const namedIdentity = (d: Dialect, id: string) =>
  `(select ${d.object({ documentId: 'n.document_id', name: 'n.display_name' })} from cm_identities n where n.id = ${id})`;
