/** The same answers as our routes', each as one statement of the database: nothing that serves them can be faster. */
export type Engine = 'sqlite' | 'postgres';

const dialect = {
  sqlite: {
    object: 'json_object',
    list: (item: string) => `json_group_array(${item})`,
    parameter: '?',
    now: `unixepoch('subsec') * 1000`,
  },
  postgres: {
    object: 'json_build_object',
    list: (item: string) => `coalesce(json_agg(${item}), '[]'::json)`,
    parameter: '$1',
    now: 'now()',
  },
} as const;

const limitOf = (engine: Engine, item: string) => (engine === 'sqlite' ? `json(${item})` : item);

/** One case by documentId: case, client, its 25 newest actions with their participants. */
export const timelineSql = (engine: Engine): string => {
  const { object, list, parameter } = dialect[engine];
  const participants = `select ${list(`${object}('documentId', i.document_id, 'name', i.display_name, 'kind', i.kind, 'role', t.name)`)}
    from cm_roles r join cm_identities i on i.id = r.identity_id join cm_role_types t on t.id = r.type_id where r.action_id = a.id`;
  const action = `${object}('documentId', a.document_id, 'version', a.version, 'type', t.name, 'state', a.state, 'source', a.source,
    'summary', a.summary, 'comments', a.comments, 'at', a.at, 'startedAt', a.started_at, 'dueAt', a.due_at,
    'durationMinutes', a.duration_minutes, 'recordedBy', a.recorded_by, 'assignee', s.display_name,
    'participants', ${limitOf(engine, `(${participants})`)})`;
  return `select ${object}('documentId', c.document_id, 'reference', c.reference, 'title', c.title, 'stage', c.stage,
    'openedAt', c.opened_at, 'version', c.version, 'client', ${object}('documentId', k.document_id, 'name', k.display_name),
    'actions', (select ${list(action)} from (select * from cm_actions where case_id = c.id order by at desc, id desc limit 25) a
      left join cm_action_types t on t.id = a.type_id left join cm_identities s on s.id = a.assignee_id)) as answer
    from cm_cases c left join cm_identities k on k.id = c.client_id where c.document_id = ${parameter}`;
};

/** An advocate's 25 newest open cases: client, last done action, next planned one, overdue count. */
export const caseloadSql = (engine: Engine): string => {
  const { object, list, parameter, now } = dialect[engine];
  const step = (
    state: string,
    order: string
  ) => `(select ${object}('documentId', a.document_id, 'type', t.name, 'summary', a.summary, 'at', a.at)
    from cm_actions a left join cm_action_types t on t.id = a.type_id
    where a.case_id = c.id and a.state = '${state}' order by ${order} limit 1)`;
  const row = `${object}('documentId', c.document_id, 'reference', c.reference, 'title', c.title, 'stage', c.stage, 'openedAt', c.opened_at,
    'client', k.display_name, 'lastDone', ${limitOf(engine, step('done', 'a.at desc, a.id desc'))},
    'nextPlanned', ${limitOf(engine, step('planned', 'a.at, a.id'))},
    'overdue', (select count(*) from cm_actions a where a.case_id = c.id and a.state = 'planned' and a.due_at < ${now}))`;
  return `select ${list(row)} as answer from (
      select * from cm_cases where stage = 'open' and id in (
        select r.case_id from cm_roles r where r.identity_id = (select id from cm_identities where document_id = ${parameter})
        and r.type_id in (select id from cm_role_types where manages_case))
      order by opened_at desc, id desc limit 25) c
    left join cm_identities k on k.id = c.client_id`;
};
