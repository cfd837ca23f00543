import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex from 'knex';

export type Engine = 'sqlite' | 'postgres' | 'mysql';

const ENGINES: Record<string, Engine> = { sqlite: 'sqlite', postgres: 'postgres', mysql: 'mysql' };
const DEFAULTS = { postgres: { port: 5432, user: 'postgres' }, mysql: { port: 3306, user: 'root' } };

/** Where a test run keeps its rows: made for it, thrown away after it. */
export interface TestDatabase {
  engine: Engine;
  /** A folder of its own, for whatever a run writes. */
  folder: string;
  /** What to set in the environment so that Strapi uses it. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

export const engineOf = (env: NodeJS.ProcessEnv): Engine => {
  const engine = ENGINES[env.DATABASE_CLIENT ?? 'sqlite'];
  if (!engine) throw new Error(`DATABASE_CLIENT is "${env.DATABASE_CLIENT}"; it must be sqlite, postgres or mysql.`);
  return engine;
};

const onServer = async (engine: 'postgres' | 'mysql', sql: string): Promise<void> => {
  const { port, user } = DEFAULTS[engine];
  const env = process.env;
  const server = knex({
    client: engine === 'postgres' ? 'pg' : 'mysql2',
    connection: {
      host: env.DATABASE_HOST ?? '127.0.0.1',
      port: Number(env.DATABASE_PORT ?? port),
      user: env.DATABASE_USERNAME ?? user,
      password: env.DATABASE_PASSWORD ?? '',
      database: engine === 'postgres' ? 'postgres' : undefined,
    },
  });
  try {
    await server.raw(sql);
  } finally {
    await server.destroy();
  }
};

export const createTestDatabase = async (engine: Engine): Promise<TestDatabase> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casework-test-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'sqlite') {
    const env = { DATABASE_CLIENT: engine, DATABASE_FILENAME: path.join(folder, 'data.db') };
    return { engine, folder, env, drop: async () => removeFolder() };
  }
  const name = `casework_test_${randomBytes(6).toString('hex')}`;
  await onServer(
    engine,
    engine === 'mysql' ? `create database ${name} character set utf8mb4` : `create database ${name}`
  );
  return {
    engine,
    folder,
    env: { DATABASE_CLIENT: engine, DATABASE_NAME: name },
    drop: async () => {
      removeFolder();
      await onServer(engine, engine === 'mysql' ? `drop database ${name}` : `drop database ${name} with (force)`);
    },
  };
};

/** Secrets and switches of a test server; a developer's `.env` is never read. */
export const serverEnv = (folder: string): Record<string, string> => ({
  NODE_ENV: 'test',
  ENV_PATH: path.join(folder, 'no.env'),
  HOST: '127.0.0.1',
  CASEWORK_FILES_DIR: path.join(folder, 'case-files'),
  CASEWORK_FILES_PER_ACTION: '5',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
});
