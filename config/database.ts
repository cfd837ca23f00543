import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];
interface SqliteHandle {
  /** The file. */
  name: string;
  pragma(statement: string): unknown;
}

// Columns of PostgreSQL and MariaDB keep no zone: the drivers write the process's own. Ours is UTC, wherever the
// machine stands, so that no instant falls into the hour that a change of the clocks repeats.
process.env.TZ = 'UTC';

// Strapi's default (true) drops the tables of a plugin that is missing for one start.
const settings = { forceMigration: false };

// knex would write a failed statement with its values, names among them, into the error's message, and Strapi that
// message into the log.
const compileSqlOnError = false;

const server = (env: Env, port: number, user: string) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', port),
  database: env('DATABASE_NAME', 'casework'),
  user: env('DATABASE_USERNAME', user),
  password: env('DATABASE_PASSWORD', ''),
  ssl: env.bool('DATABASE_SSL', false),
});

interface MysqlHandle {
  query(statement: string, done: (error: Error | null) => void): void;
}

/** As PostgreSQL: what a rule reads after it has waited for a lock must be what the other writer committed. */
const readCommitted = (connection: MysqlHandle, done: (error: Error | null, handle: MysqlHandle) => void) => {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) => done(error, connection));
};

/** Names of clients are for whoever runs the server alone, on a machine with other people too. */
const keepPrivate = (file: string) => {
  for (const one of [file, `${file}-wal`, `${file}-shm`].filter((name) => existsSync(name))) {
    try {
      chmodSync(one, 0o600);
    } catch {
      // Somebody else's file, who decides about it.
    }
  }
};

const sqlite = (env: Env) => ({
  client: 'sqlite' as const,
  connection: {
    filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')),
  },
  useNullAsDefault: true,
  compileSqlOnError,
  pool: {
    min: 1,
    max: 1,
    afterCreate(connection: SqliteHandle, done: (error: Error | null, handle: SqliteHandle) => void) {
      // Before the first row; SQLite gives the files beside it the same mode.
      keepPrivate(connection.name);
      connection.pragma('journal_mode = WAL');
      keepPrivate(connection.name);
      connection.pragma('synchronous = NORMAL');
      connection.pragma('busy_timeout = 3000');
      connection.pragma('cache_size = -65536');
      // 64 MB: an import changes the same pages of the indexes again and again, and copies each back less often.
      connection.pragma('wal_autocheckpoint = 16000');
      done(null, connection);
    },
  },
});

export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };
  switch (client) {
    case 'postgres':
      return {
        connection: {
          client,
          connection: { ...server(env, 5432, 'postgres'), schema: env('DATABASE_SCHEMA', 'public') },
          pool,
          compileSqlOnError,
        },
        settings,
      };
    case 'mysql':
      return {
        connection: {
          client,
          connection: { ...server(env, 3306, 'root'), charset: 'utf8mb4' },
          pool: { ...pool, afterCreate: readCommitted },
          compileSqlOnError,
        },
        settings,
      };
    case 'sqlite':
      return { connection: sqlite(env), settings };
    default:
      throw new Error(`DATABASE_CLIENT is "${client}"; it must be sqlite, postgres or mysql.`);
  }
};
