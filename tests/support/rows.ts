import { TABLE, UID } from '../../src/plugins/case-management/shared/ids';

const RECORDS = [UID.role, UID.action, UID.case, UID.identity] as const;

/** Link tables of a type: rows of relations, without which its own rows can't be counted rightly. */
const linkTables = (uid: string): string[] =>
  Object.values(globalThis.strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
    const joined = (attribute as { joinTable?: { name?: string } }).joinTable?.name;
    return joined === undefined ? [] : [joined];
  });

const recordTables = (): string[] => [
  ...new Set(RECORDS.flatMap(linkTables)),
  ...RECORDS.map((uid) => globalThis.strapi.db.metadata.get(uid).tableName),
];

const KEPT: readonly string[] = [TABLE.migrations];
const sideTables = () => Object.values(TABLE).filter((name) => !KEPT.includes(name));

/** Empties identities, cases, actions, roles and all that was written about them; the lists stay. */
export const resetData = async (): Promise<void> => {
  const { connection } = globalThis.strapi.db;
  for (const table of [...recordTables(), ...sideTables()]) await connection(table).del();
};

/** How many rows each casework table has: equal before and after means that nothing was written. */
export const rowCounts = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of [...recordTables(), ...sideTables()]) {
    const rows = await globalThis.strapi.db.connection(table).count({ n: '*' });
    counts[table] = Number(rows[0]?.n ?? 0);
  }
  return counts;
};
