/** The generated databases: kept in .tmp and made again when the generator or our tables change. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import knex from 'knex';
import { contentTypes } from '../../../src/plugins/case-management/server/src/content-types';
import { tables } from '../../../src/plugins/case-management/server/src/models/tables';
import type { Engine } from '../limit/sql';

const BUILT = path.resolve(__dirname, '..', '..', '..');
const GENERATOR = ['tests/bench/generate', 'tests/bench/fixture/content-types.js'];

const filesOf = (place: string): string[] =>
  !fs.existsSync(place)
    ? []
    : fs.statSync(place).isFile()
      ? [place]
      : fs.readdirSync(place).flatMap((name) => filesOf(path.join(place, name)));

/** Changes with the generator's code and with our tables; labels and layouts don't matter. */
const generatorVersion = (): string => {
  const hash = createHash('sha256');
  for (const file of GENERATOR.flatMap((place) => filesOf(path.join(BUILT, place))).sort()) {
    hash.update(fs.readFileSync(file));
  }
  const schemas = Object.values(contentTypes).map(({ schema }) => [schema.attributes, schema.indexes]);
  hash.update(JSON.stringify([schemas, tables]));
  return hash.digest('hex').slice(0, 16);
};

type Environment = Record<string, string>;

export interface BenchDatabase {
  engine: Engine;
  cases: number;
  /** What a process needs to open the working copy. */
  env: Environment;
  /** Removes the working copy; the generated one stays. */
  remove(): Promise<void>;
}

interface Kept {
  env: Environment;
  exists(): Promise<boolean>;
  empty(): Promise<void>;
  copy(): Promise<BenchDatabase>;
}

const removeFile = (file: string) => ['', '-wal', '-shm'].forEach((end) => fs.rmSync(file + end, { force: true }));

const sqliteKept = (folder: string, cases: number): Kept => {
  const file = path.join(folder, 'data.db');
  const copy = path.join(folder, `run-${process.pid}.db`);
  const env = (DATABASE_FILENAME: string) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME });
  return {
    env: env(file),
    exists: async () => fs.existsSync(file),
    empty: async () => removeFile(file),
    copy: async () => {
      fs.copyFileSync(file, copy);
      return { engine: 'sqlite', cases, env: env(copy), remove: async () => removeFile(copy) };
    },
  };
};

const server = () => ({
  DATABASE_HOST: process.env.DATABASE_HOST ?? '127.0.0.1',
  DATABASE_PORT: process.env.DATABASE_PORT ?? '5432',
  DATABASE_USERNAME: process.env.DATABASE_USERNAME ?? 'postgres',
  DATABASE_PASSWORD: process.env.DATABASE_PASSWORD ?? '',
});

const asked = async (sql: string): Promise<number> => {
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_USERNAME: user, DATABASE_PASSWORD: password } = server();
  const client = knex({ client: 'pg', connection: { host, port: Number(port), user, password, database: 'postgres' } });
  try {
    const answer: unknown = await client.raw(sql);
    return (answer as { rows: unknown[] }).rows.length;
  } finally {
    await client.destroy();
  }
};

const postgresKept = (cases: number): Kept => {
  const name = `casework_bench_${cases}`;
  const copy = `${name}_run_${process.pid}`;
  const env = (DATABASE_NAME: string) => ({ DATABASE_CLIENT: 'postgres', ...server(), DATABASE_NAME });
  const drop = (database: string) => asked(`drop database if exists "${database}" with (force)`);
  return {
    env: env(name),
    exists: async () => (await asked(`select 1 from pg_database where datname = '${name}'`)) > 0,
    empty: async () => {
      await drop(name);
      await asked(`create database "${name}"`);
    },
    copy: async () => {
      await drop(copy);
      await asked(`create database "${copy}" template "${name}"`);
      return { engine: 'postgres', cases, env: env(copy), remove: async () => void (await drop(copy)) };
    },
  };
};

const generate = async (kept: Kept, cases: number, childEnv: Environment) => {
  await kept.empty();
  const child = fork(path.join(BUILT, 'tests/bench/generate/main.js'), [], {
    env: { ...process.env, ...childEnv, ...kept.env, BENCH_CASES: String(cases) },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The database of ${cases} cases could not be made.`);
};

/** A working copy of the organisation with so many cases: measuring writes, and must find the same each time. */
export const openDatabase = async (
  engine: Engine,
  cases: number,
  root: string,
  childEnv: Environment
): Promise<BenchDatabase> => {
  const folder = path.join(root, '.tmp', `bench-${engine}-${cases}`);
  fs.mkdirSync(folder, { recursive: true });
  const kept = engine === 'sqlite' ? sqliteKept(folder, cases) : postgresKept(cases);
  const note = path.join(folder, 'version');
  const version = generatorVersion();
  const made = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : '';
  if (made !== version || !(await kept.exists())) {
    const started = Date.now();
    console.log(`Making ${cases} cases on ${engine} …`);
    fs.rmSync(note, { force: true });
    await generate(kept, cases, childEnv);
    fs.writeFileSync(note, version);
    console.log(`… made in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  return kept.copy();
};
