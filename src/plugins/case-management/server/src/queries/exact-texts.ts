import { TABLE } from '../../../shared/ids';
import type { Strapi } from './transaction';

const COLLATION = 'utf8mb4_bin';
const COLUMNS = [
  [TABLE.externalIds, 'external_id'],
  [TABLE.idempotency, 'key'],
] as const;

/**
 * Others make these texts, and tell them apart by every letter: MariaDB of itself takes "a1", "A1" and "Á1" for one, as
 * no other database does. To be called after the schema sync; changes nothing the second time.
 */
export const compareExactly = async (strapi: Strapi): Promise<void> => {
  if (strapi.db.dialect.client !== 'mysql') return;
  const database = strapi.db.connection;
  for (const [table, column] of COLUMNS) {
    const found: { collation: string } | undefined = await database('information_schema.columns')
      .where({ table_schema: database.raw('database()'), table_name: table, column_name: column })
      .first({ collation: 'collation_name' });
    if (found?.collation === COLLATION) continue;
    await database.raw(`alter table ?? modify ?? varchar(255) character set utf8mb4 collate ${COLLATION}`, [
      table,
      column,
    ]);
  }
};
