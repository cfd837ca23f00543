/** Fills an empty install with the measured organisation: our tables and the fixture's, the same rows in both. */
import type { Core } from '@strapi/strapi';
import { TABLE } from '../../../src/plugins/case-management/shared/ids';
import type { FindKind } from '../../../src/plugins/case-management/shared/contracts/find';
import { actionKeys, caseKeys, identityKeys } from '../../../src/plugins/case-management/server/src/domain/find';
import type { FindKey } from '../../../src/plugins/case-management/server/src/domain/find';
import { nameKeys } from '../../../src/plugins/case-management/server/src/domain/identity/name-keys';
import { accountRow, caseRows, identityRow, sizesOf } from './dataset';
import type { CaseRows, Lists, Row, Sizes } from './dataset';
import { ensureLists } from './lists';
import type { Family } from './lists';
import { finish, openStore, withoutIndexes } from './store';
import type { Store } from './store';
import { tableNames, tableOf, writeRows } from './tables';
import type { Table } from './tables';

const CASES_AT_ONCE = 500;

interface Target {
  family: Family;
  lists: Lists;
  tables: { identity: Table; case: Table; action: Table; role: Table };
}

const targetOf = async (strapi: Core.Strapi, family: Family, sizes: Sizes): Promise<Target> => {
  const lists = await ensureLists(strapi, family);
  const { caseRow, actions, roles } = caseRows(0, sizes, lists);
  const uid = (name: string) => `plugin::${family}.${name}`;
  const every = (rows: Row[]) => rows.reduce((all, row) => ({ ...all, ...row }));
  return {
    family,
    lists,
    tables: {
      identity: tableOf(strapi, uid('identity'), identityRow(0, sizes, lists)),
      case: tableOf(strapi, uid('case'), caseRow),
      action: tableOf(strapi, uid('action'), every(actions)),
      role: tableOf(strapi, uid('role'), every(roles)),
    },
  };
};

const writeIdentities = async (store: Store, target: Target, sizes: Sizes, from: number, to: number) => {
  for (let start = from; start < to; start += 5000) {
    const rows = Array.from({ length: Math.min(5000, to - start) }, (_, place) =>
      identityRow(start + place, sizes, target.lists)
    );
    await writeRows(store, target.tables.identity, rows);
    if (target.family === 'case-management') await writeIdentityKeys(store, rows);
  }
};

const textOf = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null);
const namesOfRow = ({ firstName, familyName, dateOfBirth }: Row) => ({
  firstName: textOf(firstName),
  familyName: textOf(familyName),
  dateOfBirth: textOf(dateOfBirth),
});

const writeFindKeys = (store: Store, kind: FindKind, rows: Row[], keysOf: (row: Row) => FindKey[]) =>
  store.insert(
    TABLE.findKeys,
    ['kind', 'record_id', 'head', 'word'],
    rows.flatMap((row) => keysOf(row).map(({ head, word }) => [kind, row.id, head, word]))
  );

const writeIdentityKeys = async (store: Store, rows: Row[]) => {
  await store.insert(
    TABLE.nameKeys,
    ['identity_id', 'name_key'],
    rows.flatMap((row) => nameKeys(namesOfRow(row)).map((key) => [row.id, key]))
  );
  await writeFindKeys(store, 'identity', rows, (row) => identityKeys(namesOfRow(row)));
};

const writeWords = async (store: Store, made: CaseRows[]) => {
  const titled = made.map(({ caseRow }) => caseRow);
  await writeFindKeys(store, 'case', titled, ({ title }) => caseKeys({ title: textOf(title) }));
  const actions = made.flatMap(({ actions: own }) => own);
  await writeFindKeys(store, 'action', actions, ({ summary, source }) =>
    actionKeys({ summary: textOf(summary), source: textOf(source) })
  );
};

const writeAccounts = async (strapi: Core.Strapi, store: Store, sizes: Sizes) => {
  const rows = Array.from({ length: sizes.advocates }, (_, index) => accountRow(index));
  await writeRows(store, tableOf(strapi, 'admin::user', accountRow(0)), rows);
};

const writeAccess = async (store: Store, made: CaseRows[]) => {
  const [first] = made;
  if (!first) return;
  const flag = (value: boolean) => (store.isSqlite ? Number(value) : String(value));
  const rows = made.map(({ access }) => Object.values({ ...access, ended_by_closing: flag(access.ended_by_closing) }));
  await store.insert(TABLE.caseAccess, Object.keys(first.access), rows);
};

/** The next case of each year goes on from what was generated. */
const writeCounters = (store: Store, sizes: Sizes) =>
  store.insert(
    TABLE.counters,
    ['name', 'value'],
    [2023, 2024, 2025, 2026, 2027].map((year) => [`case:${year}`, sizes.cases])
  );

const writeCases = async (store: Store, target: Target, sizes: Sizes) => {
  for (let start = 0; start < sizes.cases; start += CASES_AT_ONCE) {
    const count = Math.min(CASES_AT_ONCE, sizes.cases - start);
    const made = Array.from({ length: count }, (_, place) => caseRows(start + place, sizes, target.lists));
    const { tables } = target;
    await writeRows(
      store,
      tables.case,
      made.map(({ caseRow }) => caseRow)
    );
    await writeRows(
      store,
      tables.action,
      made.flatMap(({ actions }) => actions)
    );
    await writeRows(
      store,
      tables.role,
      made.flatMap(({ roles }) => roles)
    );
    if (target.family !== 'case-management') continue;
    await writeAccess(store, made);
    await writeWords(store, made);
  }
};

const namesOf = (target: Target) => Object.values(target.tables).flatMap(tableNames);

/** On PostgreSQL the link tables' foreign keys would be checked row by row. */
const withoutChecks = async (store: Store, load: () => Promise<void>) => {
  if (!store.isSqlite) await store.run('set session_replication_role = replica').catch(() => undefined);
  await load();
  if (!store.isSqlite) await store.run('set session_replication_role = default').catch(() => undefined);
};

export const loadOrganisation = async (strapi: Core.Strapi, cases: number): Promise<void> => {
  const sizes = sizesOf(cases);
  const targets = [await targetOf(strapi, 'case-management', sizes), await targetOf(strapi, 'bench', sizes)];
  const store = await openStore(strapi);
  try {
    const names = [...targets.flatMap(namesOf), TABLE.caseAccess, TABLE.nameKeys, TABLE.findKeys];
    await withoutChecks(store, () =>
      withoutIndexes(store, names, async () => {
        await writeAccounts(strapi, store, sizes);
        await writeCounters(store, sizes);
        for (const target of targets) {
          await writeIdentities(store, target, sizes, 0, sizes.clients + sizes.advocates);
          await writeCases(store, target, sizes);
        }
      })
    );
    await finish(store, [...names, TABLE.counters, 'admin_users']);
  } finally {
    await store.release();
  }
};

/** More clients without cases, until the register holds `count` identities. */
export const fillIdentities = async (strapi: Core.Strapi, cases: number, count: number): Promise<void> => {
  const sizes = sizesOf(cases);
  const target = await targetOf(strapi, 'case-management', sizes);
  const store = await openStore(strapi);
  try {
    await withoutChecks(store, () => writeIdentities(store, target, sizes, sizes.clients + sizes.advocates, count));
    await finish(store, [...tableNames(target.tables.identity), TABLE.nameKeys, TABLE.findKeys]);
  } finally {
    await store.release();
  }
};
