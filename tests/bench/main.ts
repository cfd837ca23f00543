/** `npm run bench`: databases, servers, rounds of load, table and docs/reference/performance.md. */
import { randomBytes } from 'node:crypto';
import { openDatabase } from './parent/databases';
import type { BenchDatabase } from './parent/databases';
import { startLimit, startServer, stopAll } from './parent/children';
import { optionsOf } from './parent/options';
import type { Options } from './parent/options';
import { runScenarios } from './parent/scenarios';
import { report } from './report/report';

const root = process.env.PROJECT_ROOT ?? process.cwd();

const secret = () => randomBytes(16).toString('hex');
const environment = (): Record<string, string> => ({
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  PROJECT_ROOT: root,
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  JWT_SECRET: secret(),
  ENCRYPTION_KEY: secret(),
});

const bench = async (options: Options, opened: BenchDatabase[]) => {
  const env = environment();
  for (const cases of [options.small, options.large]) opened.push(await openDatabase(options.engine, cases, root, env));
  const [smallDatabase, largeDatabase] = opened;
  if (!smallDatabase || !largeDatabase) throw new Error('A database is missing.');
  const setting = {
    small: await startServer(smallDatabase, env),
    large: await startServer(largeDatabase, env),
    limit: await startLimit(largeDatabase),
  };
  report(await runScenarios(setting, options), options, root);
};

const run = async () => {
  const opened: BenchDatabase[] = [];
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= stopAll().then(async () => {
      for (const database of opened) await database.remove();
    });
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(130)));
  try {
    await bench(optionsOf(process.argv.slice(2)), opened);
  } finally {
    await end();
  }
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
);
