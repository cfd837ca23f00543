/**
 * `npm run upgrade-fixture`: keeps a small database of the present version, and all its rows as JSON, under
 * tests/fixtures/upgrade. Later versions are started on it, and must lose nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileServer } from './lib/compile-server.mjs';
import { inRoot } from './lib/root.mjs';
import { loadStrapi } from './lib/strapi.mjs';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'casework-upgrade-'));
const file = path.join(folder, 'data.db');

Object.assign(process.env, {
  ENV_PATH: path.join(folder, 'no.env'),
  DATABASE_CLIENT: 'sqlite',
  APP_KEYS: 'fixture',
  ADMIN_JWT_SECRET: 'fixture',
  API_TOKEN_SALT: 'fixture',
  TRANSFER_TOKEN_SALT: 'fixture',
  JWT_SECRET: 'fixture',
  ENCRYPTION_KEY: 'fixture-of-thirty-two-characters',
});

const uidOf = (noun) => `plugin::case-management.${noun}`;

/** Something of everything: all kinds of identity, open and closed cases, actions in each state, roles of each scope. */
const fill = async (strapi) => {
  const create = (noun, data) => strapi.documents(uidOf(noun)).create({ data });
  const change = (noun, { documentId }, data) => strapi.documents(uidOf(noun)).update({ documentId, data });
  const entry = (noun, key) => strapi.db.query(uidOf(noun)).findOne({ where: { key } });
  const list = (noun, name, more = {}) => create(noun, { name, active: true, ...more });

  const [clientType, otherType, notKnown] = await Promise.all([
    entry('identity-type', 'client'),
    entry('identity-type', 'other'),
    entry('region', 'not-known'),
  ]);
  const north = await list('region', 'North');
  const issue = await list('issue', 'Review of an order');
  const program = await list('funding-program', 'State program');
  const call = await list('action-type', 'Phone call');
  const consent = await list('action-type', 'Consent given', { milestone: true, countsTime: false });
  const supporter = await list('role-type', 'Supporter', { scope: 'case' });
  const present = await list('role-type', 'Present', { scope: 'action' });
  const carer = await list('role-type', 'Carer of', { scope: 'relationship', inverseName: 'Cared for by' });

  const client = { kind: 'individual', gender: 'female', types: [clientType.documentId] };
  const jane = await create('identity', {
    ...client,
    ...{ firstName: 'Juniper', familyName: 'Quill-Ñandú', region: north.documentId, dateOfBirth: '1980-02-29' },
    ...{ email: 'juniper@example.test', notes: 'Rings 💥 in the morning.\nTwo lines.', dateOfBirthEstimated: true },
  });
  const anonymous = await create('identity', { ...client, anonymous: true, region: notKnown.documentId });
  const mayor = await create('identity', { kind: 'position', name: 'Mayor', types: [otherType.documentId] });
  const clinic = await create('identity', { kind: 'organisation', name: 'Clinic', types: [otherType.documentId] });

  const open = await create('case', {
    ...{ title: 'Order review', client: jane.documentId, openedAt: '2026-01-05T01:02:03.004Z' },
    ...{ issues: [issue.documentId], fundingProgram: program.documentId, summary: 'Wants to go home.' },
  });
  const other = await create('case', { client: anonymous.documentId, openedAt: '2025-12-31T13:30:00.000Z' });
  const of = { case: open.documentId, type: call.documentId };
  const done = await create('action', { ...of, startedAt: '2026-02-02T01:00:00.000Z', durationMinutes: 35 });
  const planned = await create('action', { ...of, state: 'planned', dueAt: '2026-04-01T00:00:00.000Z' });
  await change('action', planned, { state: 'cancelled', cancelReason: 'The ward is closed.' });
  await create('action', { ...of, type: consent.documentId, startedAt: '2026-02-03T01:00:00.000Z' });
  await create('role', { case: open.documentId, type: supporter.documentId, identity: clinic.documentId });
  await create('role', { action: done.documentId, type: present.documentId, identity: mayor.documentId });
  await create('role', {
    ...{ other: jane.documentId, type: carer.documentId, identity: clinic.documentId },
    ...{ startedOn: '2025-01-01', endedOn: '2025-12-31', note: 'A year' },
  });
  await change('case', other, { stage: 'closed', changeReason: 'Settled' });
  await change('case', other, { stage: 'open', closedAt: null, changeReason: 'Not settled after all' });
};

/** Every row of every table of ours, as the database has it. */
const dump = (database) => {
  const tables = database.prepare(
    "select name from sqlite_master where type = 'table' and name like 'cm!_%' escape '!'"
  );
  return Object.fromEntries(
    tables
      .all()
      .map(({ name }) => [name, database.prepare(`select * from "${name}" order by id`).all()])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
};

const main = async () => {
  if (compileServer() !== 0) return 1;
  const strapi = await loadStrapi(file);
  await fill(strapi);
  await strapi.destroy();

  const Database = require('better-sqlite3');
  const database = new Database(file);
  database.pragma('journal_mode = DELETE');
  const rows = dump(database);
  database.exec('vacuum');
  database.close();

  mkdirSync(inRoot('tests/fixtures/upgrade'), { recursive: true });
  const kept = inRoot('tests/fixtures/upgrade', version);
  writeFileSync(`${kept}.sqlite.gz`, gzipSync(readFileSync(file), { level: 9 }));
  writeFileSync(`${kept}.json`, `${JSON.stringify(rows, null, 1)}\n`);
  const count = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  console.log(`Kept ${count} rows of ${Object.keys(rows).length} tables in ${kept}.sqlite.gz and .json.`);
  return 0;
};

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
