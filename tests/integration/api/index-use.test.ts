import { UID } from '../../../src/plugins/case-management/shared/ids';
import { makeAction, makeCase, makeListEntry, makePerson } from '../../support/factories';

interface ReadModels {
  readDeskHead(strapi: unknown, documentId: string, reader: object): Promise<unknown>;
  readLife(strapi: unknown, documentId: string): Promise<unknown>;
  caseTimelineJson(strapi: unknown, documentId: string, filters: object): Promise<string | null>;
  identityTimelineJson(strapi: unknown, documentId: string, filters: object): Promise<string | null>;
  readCaseload(strapi: unknown, filters: object): Promise<unknown>;
  workJson(strapi: unknown, filters: object): Promise<string>;
  workCasesJson(strapi: unknown, filters: object): Promise<string>;
  readWorkPeople(strapi: unknown, filters: object): Promise<unknown>;
  findCandidates(strapi: unknown, keys: string[]): Promise<unknown>;
  findIdentitiesBy(strapi: unknown, sought: unknown, options: object): Promise<unknown>;
  findCasesBy(strapi: unknown, sought: object): Promise<unknown>;
  readClientDesk(strapi: unknown, documentId: string, today: string): Promise<unknown>;
  findActionsBy(strapi: unknown, words: unknown, now: Date): Promise<unknown>;
  soughtIdentity(text: string): unknown;
  soughtWords(kind: string, text: string): unknown;
}
type Raw = (sql: string, bindings: unknown[]) => Promise<unknown>;

const { strapi } = globalThis;
const { plannedOnce } = fromServer('queries/sql/sqlite') as { plannedOnce: (sql: string) => string };
const engine = strapi.db.dialect.client;
const read = {
  ...(fromServer('queries/timeline') as ReadModels),
  ...(fromServer('queries/caseload') as ReadModels),
  ...(fromServer('queries/work') as ReadModels),
  ...(fromServer('queries/work-cases') as ReadModels),
  ...(fromServer('queries/work-people') as ReadModels),
  ...(fromServer('queries/matches') as ReadModels),
  ...(fromServer('queries/desk') as ReadModels),
  ...(fromServer('queries/client-desk') as ReadModels),
  ...(fromServer('queries/find/identities') as ReadModels),
  ...(fromServer('queries/find/cases') as ReadModels),
  ...(fromServer('queries/find/actions') as ReadModels),
  ...(fromServer('domain/find') as ReadModels),
};

interface Statement {
  sql: string;
  bindings: unknown[];
}

/** The statements that `work` sends: inside a transaction every read goes through knex, which tells. */
const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const seen: Statement[] = [];
  const listen = ({ sql, bindings }: Statement) => {
    if (/^\s*(select|with)/.test(sql)) seen.push({ sql, bindings });
  };
  strapi.db.connection.on('query', listen);
  try {
    await strapi.db.transaction(work);
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
  return seen;
};

/** The plan as text; PostgreSQL is told not to scan or sort, because it would with tables as small as these. */
const planOf = async ({ sql, bindings }: Statement): Promise<string> =>
  strapi.db.transaction(async ({ trx }) => {
    const raw: Raw = (text, values) => trx.raw(text, values);
    if (engine === 'postgres') {
      await raw('set local enable_seqscan = off', []);
      await raw('set local enable_sort = off', []);
      const { rows } = (await raw(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings)) as { rows: object[] };
      return rows.map((row) => Object.values(row).join(' ')).join('\n');
    }
    const asked = engine === 'sqlite' ? `explain query plan ${plannedOnce(sql)}` : `explain format=json ${sql}`;
    return JSON.stringify(await raw(asked, bindings));
  });

const plansOf = async (work: () => Promise<unknown>): Promise<string> =>
  (await Promise.all((await statementsOf(work)).map(planOf))).join('\n');

/** Whole tables that the plan reads: lists of a few entries are no matter. */
const scanned = (plan: string): string[] => {
  const pattern =
    engine === 'sqlite'
      ? /SCAN (cm_(?:actions|cases|roles|identities|name_keys|find_keys)|[aoprsinwx])\b(?! USING)/g
      : /Seq Scan on (cm_\w+)/g;
  const small = ['cm_action_types', 'cm_role_types', 'cm_organisations'];
  // `SCAN a` of SQLite is also how it reads the page that was chosen before (a co-routine).
  const chosen = plan.includes('CO-ROUTINE a') ? ['a'] : [];
  return [...plan.matchAll(pattern)]
    .map(([, name = '']) => name)
    .filter((name) => ![...small, ...chosen].includes(name));
};

const filters = { limit: 25 };
const load = {
  stage: 'open',
  descending: true,
  limit: 25,
  now: new Date(),
  today: '2026-03-03',
  startOfToday: new Date(),
};

const day = {
  ...load,
  due: 'week',
  startOfTomorrow: new Date(),
  startOfNextWeek: new Date(),
  startOfRecent: new Date(0),
  quietBefore: new Date(),
  noContactDays: 30,
  onlyQuiet: false,
};

const usable = engine === 'mysql' ? it.skip : it;

describe('hot reads go along indexes', () => {
  let ids: { case: string; client: string; advocate: number };
  beforeAll(async () => {
    const person = await makePerson();
    const caseDoc = await makeCase();
    const type = (await makeListEntry(UID.actionType)).documentId;
    for (let n = 0; n < 5; n += 1) await makeAction({ case: caseDoc.documentId, type });
    const row = await strapi.db.query(UID.case).findOne({ where: { id: caseDoc.id }, populate: ['client'] });
    ids = { case: caseDoc.documentId, client: row.client.documentId as string, advocate: person.id };
  });

  usable('the timeline of a case, on (case_id, at, id)', async () => {
    const plan = await plansOf(() => read.caseTimelineJson(strapi, ids.case, filters));
    expect(plan).toContain('cm_actions_case_at_idx');
    expect(plan).toContain('cm_roles_action_idx');
    expect(scanned(plan)).toEqual([]);
  });

  usable('the page of a case: its head in one statement, and its whole life in another', async () => {
    const reader = { loginId: 1, now: new Date(), startOfToday: new Date() };
    const work = async () => {
      await read.readDeskHead(strapi, ids.case, reader);
      await read.readLife(strapi, ids.case);
    };
    expect(await statementsOf(work)).toHaveLength(2);
    const plan = await plansOf(work);
    expect(plan).toContain('cm_actions_case_at_idx');
    expect(plan).toContain('cm_roles_action_idx');
    // PostgreSQL may come from the few identities that it knows of.
    expect(plan).toMatch(engine === 'postgres' ? /cm_roles_(case|held)_idx/ : /cm_roles_case_idx/);
    expect(plan).toContain('cm_looks_uq');
    expect(scanned(plan)).toEqual([]);
  });

  usable('its later pages, in one statement', async () => {
    const first = JSON.parse((await read.caseTimelineJson(strapi, ids.case, { limit: 1 })) ?? '{}') as {
      meta: { nextCursor: string };
    };
    const statements = await statementsOf(() =>
      read.caseTimelineJson(strapi, ids.case, { limit: 1, cursor: first.meta.nextCursor })
    );
    expect(statements).toHaveLength(1);
    const plan = await planOf(statements[0] as Statement);
    expect(plan).toContain('cm_actions_case_at_idx');
    if (engine === 'sqlite') expect(plan).toMatch(/case_id=\? AND at</);
  });

  usable('the story of a client, on (client_id, at, id)', async () => {
    const plan = await plansOf(() => read.identityTimelineJson(strapi, ids.client, filters));
    expect(plan).toContain('cm_actions_client_at_idx');
    expect(scanned(plan)).toEqual([]);
  });

  usable.each([
    ['openedAt', 'cm_cases_stage_opened_idx'],
    ['lastDoneAt', 'cm_cases_stage_last_done_idx'],
    ['nextDueAt', 'cm_cases_stage_next_due_idx'],
    ['client', 'cm_identities_sort_name_idx'],
  ])('the caseload of everybody by %s, on %s', async (sort, index) => {
    const plan = await plansOf(() => read.readCaseload(strapi, { ...load, sort }));
    expect(plan).toContain(index);
    // The steps of a case, by either index that begins with the case: the planner weighs how many there are.
    expect(plan).toMatch(/cm_actions_case_(at|state)_idx/);
    expect(scanned(plan)).toEqual([]);
  });

  usable('the caseload of an advocate, from the roles of the advocate', async () => {
    const plan = await plansOf(() =>
      read.readCaseload(strapi, { ...load, sort: 'openedAt', advocateId: ids.advocate })
    );
    expect(plan).toMatch(/cm_roles_(identity|case|held)_idx/);
    expect(scanned(plan)).toEqual([]);
  });

  usable(
    'what is due for an advocate, in one statement, on who it is assigned to and on the cases of the advocate',
    async () => {
      const [statement, ...more] = await statementsOf(() =>
        read.workJson(strapi, { ...day, whose: { identityId: ids.advocate } })
      );
      expect(more).toEqual([]);
      const plan = await planOf(statement as Statement);
      expect(plan).toContain('cm_actions_assignee_idx');
      expect(plan).toMatch(/cm_roles_(identity|case|held)_idx/);
      expect(scanned(plan)).toEqual([]);
    }
  );

  usable('what is due for nobody, on what is assigned to no one', async () => {
    const plan = await plansOf(() => read.workJson(strapi, { ...day, whose: 'nobody' }));
    expect(plan).toMatch(/cm_actions_(assignee|case_state)_idx/);
    expect(plan).toMatch(/cm_roles_(case|held)_idx/);
    expect(scanned(plan)).toEqual([]);
  });

  usable.each([['an advocate'], ['nobody']])('open cases of %s by last touch, in one statement', async (of) => {
    const whose = of === 'nobody' ? 'nobody' : { identityId: ids.advocate };
    const [statement, ...more] = await statementsOf(() => read.workCasesJson(strapi, { ...day, whose }));
    expect(more).toEqual([]);
    const plan = await planOf(statement as Statement);
    expect(plan).toMatch(/cm_roles_(case|held)_idx/);
    expect(scanned(plan)).toEqual([]);
  });

  usable('those who manage open cases, from the open cases', async () => {
    const plan = await plansOf(() => read.readWorkPeople(strapi, day));
    expect(plan).toMatch(/cm_cases_stage_\w+_idx/);
    expect(plan).toMatch(/cm_roles_case_idx/);
    expect(scanned(plan)).toEqual([]);
  });

  usable('likely duplicates, on the search keys', async () => {
    const plan = await plansOf(() => read.findCandidates(strapi, ['p:JN.SM0', 'i:smit.j']));
    expect(plan).toContain('cm_name_keys_key_idx');
    expect(scanned(plan).filter((name) => name !== 'k')).toEqual([]);
  });

  usable('the page of a client, in one statement', async () => {
    const statements = await statementsOf(() => read.readClientDesk(strapi, ids.client, '2026-03-03'));
    expect(statements).toHaveLength(1);
    const plan = await planOf(statements[0] as Statement);
    expect(plan).toContain('cm_cases_client_idx');
    expect(scanned(plan).filter((name) => name !== 'n')).toEqual([]);
  });

  usable.each(['Jane Doe', 'jane d', 'smyth', 'jane@example.test', '0400 111 222'])(
    'who is found by “%s”, on the keys',
    async (text) => {
      const options = { today: '2026-03-03', withCases: true };
      const plan = await plansOf(() => read.findIdentitiesBy(strapi, read.soughtIdentity(text), options));
      expect(plan).toContain('cm_find_keys_head_idx');
      expect(plan).toContain('cm_cases_client_idx');
      expect(scanned(plan)).toEqual([]);
    }
  );

  usable('cases found by words and by reference, on the keys and the reference', async () => {
    const sought = { words: read.soughtWords('case', 'rent arrears'), reference: 'C-2026-00012', today: '2026-03-03' };
    const plan = await plansOf(() => read.findCasesBy(strapi, sought));
    expect(plan).toContain('cm_find_keys_head_idx');
    expect(plan).toContain('cm_cases_reference_uq');
    expect(scanned(plan)).toEqual([]);
  });

  usable('actions found by words, on the keys, from the newest', async () => {
    const plan = await plansOf(() =>
      read.findActionsBy(strapi, read.soughtWords('action', 'hearing notice'), new Date())
    );
    expect(plan).toContain('cm_find_keys_head_idx');
    expect(plan).toContain('cm_find_keys_record_idx');
    expect(scanned(plan)).toEqual([]);
  });
});

it('a read inside a transaction sees what the transaction wrote', async () => {
  const { documentId } = await makeCase();
  await strapi.db.transaction(async () => {
    await strapi.documents(UID.case as never).update({ documentId, data: { title: 'Within' } } as never);
    const inside = await read.caseTimelineJson(strapi, documentId, filters);
    expect(JSON.parse(inside ?? '{}')).toMatchObject({ data: { case: { title: 'Within' } } });
  });
});
