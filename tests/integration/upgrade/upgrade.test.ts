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

const READ = 'plugin::content-manager.explorer.read';
const IDENTITY = 'plugin::case-management.identity';
const OF_ROLE = `from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
  join admin_roles r on r.id = l.role_id where r.code = ? and p.subject like 'plugin::case-management.%'`;

/** As an administrator does it: readers may no longer see a field of identities in the Content Manager. */
const keepFromReaders = (file: string, field: string) => {
  const database = new Database(file);
  const held = database
    .prepare(`select p.id, p.properties ${OF_ROLE} and p.subject = ? and p.action = ?`)
    .get('casework-reader', IDENTITY, READ) as { id: number; properties: string };
  const { fields } = JSON.parse(held.properties) as { fields: string[] };
  const properties = JSON.stringify({ fields: fields.filter((one) => one !== field) });
  database.prepare('update admin_permissions set properties = ? where id = ?').run(properties, held.id);
  database.close();
};

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
    keepFromReaders(file, 'notes');
    for (const _start of ['first', 'second']) {
      const env = { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file };
      execFileSync(process.execPath, ['tests/support/start-once.mjs'], { env, stdio: 'pipe' });
      expect(asItWas(before, read(file, before))).toEqual(before);
    }
  });

  it('is given what was added since: what roles are called, the panel that shows it, and moved entries', () => {
    const database = new Database(file, { readonly: true });
    const all = (sql: string) => database.prepare(sql).pluck().all() as string[];
    const configured = (uid: string) =>
      JSON.parse(
        all(
          `select value from strapi_core_store_settings
           where key = 'plugin_content_manager_configuration_content_types::plugin::case-management.${uid}'`
        )[0] ?? '{}'
      );
    try {
      expect(all("select name from cm_action_types where key = 'action-moved' and locked = 1")).toEqual([
        'Entry moved',
      ]);
      expect(all('select label from cm_roles order by id')).toEqual([
        'Supporter: Clinic',
        'Present: Mayor',
        'Carer of: Clinic – Juniper Quill-Ñandú',
      ]);
      expect(configured('role').settings.mainField).toBe('label');
      expect(configured('case').metadatas.roles.edit.mainField).toBe('label');
      expect(configured('action').metadatas.roles.edit.mainField).toBe('label');
      const fields = all("select properties from admin_permissions where subject = 'plugin::case-management.role'");
      const writtenOut = fields.filter((properties) => properties.includes('"identity"'));
      expect(writtenOut.length).toBeGreaterThan(0);
      expect(writtenOut.filter((properties) => !properties.includes('"label"'))).toEqual([]);
      const ofActions = all(
        "select properties from admin_permissions where subject = 'plugin::case-management.action'"
      );
      const mayNote = ofActions.filter((properties) => properties.includes('"lateNote"'));
      expect(mayNote.length).toBeGreaterThan(0);
      expect(mayNote.filter((properties) => !properties.includes('"changeReason"'))).toEqual([]);
    } finally {
      database.close();
    }
  });

  it('leaves casework in the Content Manager to coordinators, but for what an administrator has changed', () => {
    const database = new Database(file, { readonly: true });
    const held = (code: string) =>
      database.prepare(`select p.action || ' ' || p.subject ${OF_ROLE}`).pluck().all(code) as string[];
    try {
      expect(held('casework-advocate')).toEqual([]);
      expect(held('casework-reader')).toEqual([`${READ} ${IDENTITY}`]);
      expect(held('casework-coordinator').length).toBeGreaterThan(30);
    } finally {
      database.close();
    }
  });

  it('starts on one where two records share a documentId, and says which has a new one', () => {
    const shared = path.join(folder, 'shared.db');
    writeFileSync(shared, gunzipSync(readFileSync(path.join(FIXTURES, `${version}.sqlite.gz`))));
    const broken = new Database(shared);
    const idsOf = (database: Database.Database) =>
      database.prepare('select document_id from cm_identities order by id').pluck().all() as string[];
    const [first = '', ...others] = idsOf(broken);
    broken
      .prepare('update cm_identities set document_id = ? where id = (select max(id) from cm_identities)')
      .run(first);
    broken.close();
    const env = { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: shared, LOG_LEVEL: 'warn' };
    const said = execFileSync(process.execPath, ['tests/support/start-once.mjs'], { env, encoding: 'utf8' });
    expect(said).toMatch(new RegExp(`cm_identities: row \\d+ had the documentId ${first} of an earlier row`));
    const mended = new Database(shared);
    try {
      const ids = idsOf(mended);
      expect(ids.slice(0, -1)).toEqual([first, ...others.slice(0, -1)]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(() => mended.prepare('update cm_identities set document_id = ?').run(first)).toThrow(/UNIQUE/);
    } finally {
      mended.close();
    }
  });
});
