/** The few words of `pg` that the bench needs: it carries no types of its own. */
import { createRequire } from 'node:module';

interface Pool {
  /** With a `name` the statement is prepared once per connection. */
  query(statement: { name: string; text: string; values: string[] }): Promise<{ rows: Array<{ answer: string }> }>;
}

const pg: unknown = createRequire(__filename)('pg');
const { Pool: PostgresPool } = pg as { Pool: new (options: object) => Pool };

export const postgresPool = (options: object): Pool => new PostgresPool(options);
