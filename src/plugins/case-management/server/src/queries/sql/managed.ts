import type { Dialect } from './dialect';
import type { Condition } from './page';

/** Row id of an identity, or nobody at all. */
export type Whose = { identityId: number } | 'nobody';

/** Types as a list, not a join: an advocate's few case roles are then found among thousands in actions by the index. */
const MANAGES_TODAY = `r.type_id in (select id from cm_role_types where manages_case)
  and r.started_on <= ? and (r.ended_on is null or r.ended_on >= ?)`;

/** Cases in which they hold a role that manages the case on the day, or in which nobody does; `column` is a case's row id. */
export const managedBy = (whose: Whose, column: string, day: string): Condition =>
  whose === 'nobody'
    ? {
        sql: `not exists (select 1 from cm_roles r where r.case_id = ${column} and ${MANAGES_TODAY})`,
        bindings: [day, day],
      }
    : {
        sql: `${column} in (select r.case_id from cm_roles r
          where r.identity_id = ? and r.case_id is not null and ${MANAGES_TODAY})`,
        bindings: [whose.identityId, day, day],
      };

/** Cases that somebody managed when they were closed: closing ended the role (C3), or it goes on. */
export const managedAtClosing = (identityId: number, column: string, day: string): Condition => ({
  sql: `${column} in (select r.case_id from cm_roles r
    where r.identity_id = ? and r.case_id is not null and r.type_id in (select id from cm_role_types where manages_case)
    and (r.ended_on is null or r.ended_on >= ? or exists (select 1 from cm_roles_ended_by_lnk l
      join cm_actions e on e.id = l.action_id join cm_action_types t on t.id = e.type_id
      where l.role_id = r.id and t.key = 'case-closed')))`,
  bindings: [identityId, day],
});

/** Row ids of identities that manage an open case on the day. */
export const managersOn = (day: string): Condition => ({
  sql: `select r.identity_id from cm_cases c cross join cm_roles r
    where c.stage = 'open' and r.case_id = c.id and ${MANAGES_TODAY}`,
  bindings: [day, day],
});

/** Who manages a case, as JSON, the first of several; binds the day twice. `column` is a case's row id. */
export const managerJson = (d: Dialect, column: string): string =>
  d.json(`(select ${d.object({ documentId: 'p.document_id', name: 'p.display_name' })}
    from cm_roles r join cm_identities p on p.id = r.identity_id
    where r.case_id = ${column} and ${MANAGES_TODAY} order by r.id limit 1)`);
