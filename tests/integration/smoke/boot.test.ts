import { statSync } from 'node:fs';
import { CASEWORK_UIDS, TABLE } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, apiToken, app } from '../../support/app';

describe('a booted Strapi', () => {
  it('knows every casework type, and has a table for each', async () => {
    const { strapi } = app();
    for (const uid of CASEWORK_UIDS) expect(await strapi.db.query(uid).count()).toEqual(expect.any(Number));
  });

  it('has the tables that are no content type', async () => {
    const { strapi } = app();
    for (const name of Object.values(TABLE)) expect(await strapi.db.connection.schema.hasTable(name)).toBe(true);
  });

  const onSqlite = process.env.DATABASE_CLIENT === 'sqlite' ? it : it.skip;
  onSqlite('keeps the files of its database to their owner', () => {
    const file = app().strapi.db.config.connection.connection as { filename: string };
    for (const name of [file.filename, `${file.filename}-wal`, `${file.filename}-shm`])
      expect((statSync(name).mode & 0o777).toString(8)).toBe('600');
  });

  it('tells the ids of other systems apart by every letter', async () => {
    const ids = ['ab-1', 'AB-1', 'áb-1'];
    const rows = ids.map((external_id) => ({ system: 'boot', kind: 'letters', external_id }));
    const kept = () => app().strapi.db.connection(TABLE.externalIds).where({ system: 'boot' });
    await kept().insert(rows);
    expect(await kept().where({ external_id: 'ab-1' })).toHaveLength(1);
    await kept().del();
  });

  it('tells of a failed statement without its values: errors are written to the log', async () => {
    const broken = app().strapi.db.connection('cm_identities').insert({ no_such_column: 'Wilhelmina Ketteringham' });
    const message = await broken.then(
      () => '',
      (error: Error) => error.message
    );
    expect(message).toContain('no_such_column');
    expect(message).not.toContain('Wilhelmina');
  });

  it('answers its health check', async () => {
    await app().request.get('/_health').expect(204);
  });

  it('logs a fresh super admin in, and refuses nobody', async () => {
    const token = await adminToken('super-admin');
    await app().request.get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(200);
    await app().request.get('/admin/users/me').expect(401);
  });

  it('makes API tokens', async () => {
    expect(await apiToken('full-access')).toEqual(expect.any(String));
  });

  it('opens nothing of casework to a visitor', async () => {
    for (const noun of ['identities', 'cases', 'actions', 'roles']) {
      const { status } = await app().request.get(`/api/case-management/${noun}`);
      expect([401, 403, 404]).toContain(status);
    }
  });
});
