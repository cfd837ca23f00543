import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';

type Row = Record<string, unknown> & { id: number };
type Tables = Record<string, Row[]>;

const FIXTURES = path.resolve('tests/fixtures/upgrade');
const versions = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.sqlite.gz'))
  .map((name) => name.slice(0, -'.sqlite.gz'.length));

const read = (file: string, tables: Tables): Tables => {
  const database = new Database(file, { readonly: true });
  try {
    const rowsOf = (table: string) => database.prepare(`select * from "${table}" order by id`).all() as Row[];
    return Object.fromEntries(Object.keys(tables).map((table) => [table, rowsOf(table)]));
  } finally {
    database.close();
  }
};

/** Of each row that was there, what it has now in the columns that it had then. */
const asItWas = (before: Tables, after: Tables): Tables =>
  Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const now = new Map((after[table] ?? []).map((row) => [row.id, row]));
      const columns = (row: Row) => Object.keys(row).map((column) => [column, now.get(row.id)?.[column]]);
      return [table, rows.map((row) => Object.fromEntries(columns(row)) as Row)];
    })
  );

it('there is a database of a version to start on', () => {
  expect(versions).not.toEqual([]);
});

// The databases are SQLite files, so once is enough.
const suite = process.env.DATABASE_CLIENT === 'sqlite' ? describe : describe.skip;

suite.each(versions)('this code on a database of version %s', (version) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casework-upgrade-'));
  const file = path.join(folder, 'data.db');
  const before = JSON.parse(readFileSync(path.join(FIXTURES, `${version}.json`), 'utf8')) as Tables;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts, a second time too, and loses no row and no value', () => {
    writeFileSync(file, gunzipSync(readFileSync(path.join(FIXTURES, `${version}.sqlite.gz`))));
    expect(read(file, before)).toEqual(before);
    for (const _start of ['first', 'second']) {
      const env = { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file };
      execFileSync(process.execPath, ['tests/support/start-once.mjs'], { env, stdio: 'pipe' });
      expect(asItWas(before, read(file, before))).toEqual(before);
    }
  });
});
