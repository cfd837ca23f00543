import type { CaseworkUid } from '../../src/plugins/case-management/shared/ids';
import { CASEWORK_UIDS, TABLE, UID } from '../../src/plugins/case-management/shared/ids';

const RECORDS = [UID.role, UID.action, UID.case, UID.identity] as const;

const tableOf = (uid: string): string => globalThis.strapi.db.metadata.get(uid).tableName;

/** Link tables of a type: rows of relations, without which its own rows can't be counted rightly. */
const linkTables = (uid: string): string[] =>
  Object.values(globalThis.strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
    const joined = (attribute as { joinTable?: { name?: string } }).joinTable?.name;
    return joined === undefined ? [] : [joined];
  });

const KEPT: readonly string[] = [TABLE.migrations];
const sideTables = () => Object.values(TABLE).filter((name) => !KEPT.includes(name));

const tablesOf = (uids: readonly string[]): string[] => [...new Set(uids.flatMap(linkTables)), ...uids.map(tableOf)];

/** Empties identities, cases, actions, roles and all that was written about them; the lists stay. */
export const resetData = async (): Promise<void> => {
  const { connection } = globalThis.strapi.db;
  for (const table of [...tablesOf(RECORDS), ...sideTables()]) await connection(table).del();
};

interface Figure {
  name: string;
  n: number | string;
}

/** How many rows each casework table has, and how far each counter is: equal before and after means nothing written. */
export const rowCounts = async (): Promise<Record<string, number>> => {
  const { connection } = globalThis.strapi.db;
  const tables = [...tablesOf(CASEWORK_UIDS), ...sideTables()];
  const counts = tables.map((table) =>
    connection(table)
      .select(connection.raw('? as name', [table]))
      .count({ n: '*' })
  );
  // One statement: a table-driven suite asks this hundreds of times.
  const figures = (await connection.unionAll(counts)) as unknown as Figure[];
  const counters = await connection(TABLE.counters).select({ name: 'name', n: 'value' });
  return Object.fromEntries([
    ...figures.map(({ name, n }) => [name, Number(n)] as const),
    ...counters.map(({ name, n }) => [`counter ${name}`, Number(n)] as const),
  ]);
};

/** A row with its relations, as the database has it. */
export const rowOf = async (uid: CaseworkUid, id: number): Promise<unknown> =>
  JSON.parse(JSON.stringify(await globalThis.strapi.db.query(uid).findOne({ where: { id }, populate: true })));
