import { TABLE, UID } from '../../src/plugins/case-management/shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../src/plugins/case-management/shared/vocabulary';
import { app } from '../support/app';

interface Migration {
  name: string;
  run(strapi: unknown): Promise<void>;
}
interface Runner {
  runMigrations(strapi: unknown, migrations: Migration[]): Promise<void>;
}

const { runMigrations } = fromServer('migrations/run') as Runner;
const performed = async () =>
  (await app().strapi.db.connection(TABLE.migrations).select('name')).map(({ name }) => name);

afterEach(() => app().strapi.db.connection(TABLE.migrations).where('name', 'like', '9%').del());

describe('data migrations', () => {
  it('leave a new install with exactly the five identity types of the 1024 system', async () => {
    const { strapi } = app();
    // Other tests have made types since; the second migration ended the making of this install.
    const [last] = await strapi.db.connection(TABLE.migrations).where('name', 'like', '0002%').select('at');
    const starters = await strapi.db
      .query(UID.identityType)
      .findMany({ where: { createdAt: { $lte: new Date(last.at) } }, populate: ['excludes'] });
    expect(starters.map(({ name }) => name).sort()).toEqual(
      ['Client', 'MHTRS Representative', 'Other', 'RTO', 'Service Provider'].sort()
    );
    const byKey = new Map(starters.map((type) => [type.key, type]));
    expect(byKey.get('client').excludes.map(({ key }: { key: string }) => key)).toEqual(['service-provider']);
    expect(byKey.get('service-provider').excludes.map(({ key }: { key: string }) => key)).toEqual(['client']);
    expect(byKey.get('client').requires).toMatchObject({ gender: ['individual'] });
    expect(starters.filter(({ permitsCases }) => permitsCases).map(({ key }) => key)).toEqual(['client']);
    expect(starters.filter(({ permitsEducation }) => permitsEducation).map(({ key }) => key)).toEqual([
      'service-provider',
    ]);
  });

  it('lock the action types that the system writes', async () => {
    const locked = await app()
      .strapi.db.query(UID.actionType)
      .findMany({ where: { locked: true } });
    expect(locked.map(({ key }) => key).sort()).toEqual(Object.values(SYSTEM_ACTION_TYPES).sort());
    expect(locked.every(({ countsTime }) => countsTime === false)).toBe(true);
  });

  it('take the writing of lists back from advocates of earlier versions, and from nobody else', async () => {
    const { strapi } = app();
    const { listsByCoordinators } = fromServer('migrations/0008-lists-by-coordinators') as Record<string, Migration>;
    const action = 'plugin::case-management.list.write';
    const holders = async () =>
      (await strapi.db.query('admin::permission').findMany({ where: { action }, populate: ['role'] }))
        .map(({ role }) => role?.code)
        .filter((code) => String(code).startsWith('casework-'));
    const advocate = await strapi.db.query('admin::role').findOne({ where: { code: 'casework-advocate' } });
    const roles = strapi.service('admin::role') as unknown as {
      addPermissions(id: number, granted: object[]): Promise<void>;
    };
    await roles.addPermissions(advocate.id, [{ action }]);
    expect((await holders()).sort()).toEqual(['casework-advocate', 'casework-coordinator']);
    await listsByCoordinators?.run(strapi);
    expect(await holders()).toEqual(['casework-coordinator']);
  });

  it('run once, also when two begin at once', async () => {
    let runs = 0;
    const migration = { name: '9001-counted', run: async () => void (runs += 1) };
    await Promise.all([runMigrations(app().strapi, [migration]), runMigrations(app().strapi, [migration])]);
    await runMigrations(app().strapi, [migration]);
    expect(runs).toBe(1);
    expect(await performed()).toContain('9001-counted');
  });

  it('leave no trace of one that fails, and try it again at the next start', async () => {
    const key = 'half-made';
    const failing = {
      name: '9002-failing',
      run: async () => {
        await app()
          .strapi.documents(UID.region)
          .create({ data: { key, name: 'Half made' } } as never);
        throw new Error('It broke half-way.');
      },
    };
    await expect(runMigrations(app().strapi, [failing])).rejects.toThrow('half-way');
    expect(await performed()).not.toContain('9002-failing');
    expect(await app().strapi.db.query(UID.region).count({ where: { key } })).toBe(0);
  });
});
