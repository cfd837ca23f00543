import { spawn } from 'node:child_process';
import path from 'node:path';
import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { largeExport } from '../../support/civicrm-export';
import { folderOf, runImport } from '../../support/import';
import { resetData, rowCounts } from '../../support/rows';

const { folder, remove } = folderOf(largeExport(110, 10));
afterAll(remove);
beforeEach(resetData);

/** Starts an import in another process, on the database of this test, and kills it after so many batches. */
const importAndKill = (batches: number) =>
  new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('tests/support/import-child.mjs'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let seen = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('batch').length - 1;
      if (seen >= batches) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(seen));
  });

/** What is there, without ids, references and times that differ between two runs. */
const endState = async () => {
  const { db } = globalThis.strapi;
  const actions = await db.query(UID.action).findMany({ populate: ['type', 'case', 'roles.identity'] });
  const cases = await db.query(UID.case).findMany({ populate: ['client', 'roles.identity'] });
  const names = (roles: Array<{ identity: { displayName: string }; endedOn: string | null }>) =>
    roles.map(({ identity, endedOn }) => `${identity.displayName} ${endedOn}`).sort();
  const ids = await db.connection(TABLE.externalIds).select('kind', 'external_id').orderBy(['kind', 'external_id']);
  // Entries of lists stay from one run to the next, and so does nothing that was written about them.
  const { [TABLE.outbox]: _outbox, [TABLE.revisions]: _revisions, ...rows } = await rowCounts();
  const records = [UID.identity, UID.case, UID.action, UID.role];
  const revisions = await db
    .connection(TABLE.revisions)
    .select('uid')
    .whereIn('uid', records)
    .count({ n: '*' })
    .groupBy('uid')
    .orderBy('uid');
  return {
    rows,
    revisions,
    ids,
    cases: cases
      .map(({ title, stage, closedAt, client, roles }) => [title, stage, closedAt, client.displayName, ...names(roles)])
      .sort(),
    actions: actions
      .map(({ data, state, at, case: own, roles }) => [
        data?.civicrm?.id ?? 'closing',
        state,
        at,
        own.title,
        ...names(roles),
      ])
      .sort(),
  };
};

describe('an import that is killed', () => {
  it('leaves whole batches, and the next run comes to the same end as one that was not', async () => {
    await runImport({ source: 'civicrm', folder });
    const undisturbed = await endState();
    await resetData();

    const batches = await importAndKill(1);
    expect(batches).toBeGreaterThanOrEqual(1);
    const half = await globalThis.strapi.db.query(UID.action).count();
    expect(half).toBeLessThan(1100);
    expect(await globalThis.strapi.db.query(UID.case).count()).toBeGreaterThan(0);
    const kept = await globalThis.strapi.db.connection(TABLE.externalIds).count({ n: '*' });
    const records = await Promise.all(
      [UID.identity, UID.case, UID.action, UID.role].map((uid) => globalThis.strapi.db.query(uid).count())
    );
    expect(Number(kept[0]?.n)).toBe(records.reduce((sum, count) => sum + count, 0));

    await runImport({ source: 'civicrm', folder });
    expect(await endState()).toEqual(undisturbed);
  });
});
