import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createTestDatabase, engineOf, serverEnv } from './database';

/** Compiles the server where its sources are newer, and makes the database of this run. */
export default async () => {
  execFileSync(process.execPath, [path.resolve('scripts/lib/compile-server.mjs')], { stdio: 'inherit' });
  const database = await createTestDatabase(engineOf(process.env));
  process.testDatabase = database;
  Object.assign(process.env, serverEnv(database.folder), database.env);
};
