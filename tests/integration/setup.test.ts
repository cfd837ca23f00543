import { UID } from '../../src/plugins/case-management/shared/ids';
import { app } from '../support/app';
import { resetData, rowCounts } from '../support/rows';

interface Setup {
  databaseState(strapi: unknown): Promise<string>;
  setUpOrganisation(strapi: unknown, organisation: object): Promise<void>;
}
interface Demo {
  demoLogins: Array<{ email: string }>;
  fillDemo(strapi: unknown, options: object): Promise<void>;
}

const setup = fromServer('services/setup') as Setup;
const demo = fromServer('services/demo') as Demo;

const PASSWORD = 'Kelp-Parade-12';
const fill = () =>
  demo.fillDemo(app().strapi, {
    logins: demo.demoLogins.map(({ email }) => ({ email, password: PASSWORD })),
    progress: () => {},
  });
const organisation = {
  name: 'Kelp Advocacy',
  timeZone: 'Australia/Hobart',
  country: 'AU',
  regions: ['North', 'North West'],
  programs: ['Core funding'],
  login: { email: 'first@kelp.example', firstname: 'Fern', lastname: 'Wren', password: PASSWORD },
};

class Undo extends Error {}

/** Does `work` and takes all of it back: the other tests share this database. */
const andUndo = async (work: () => Promise<void>): Promise<void> => {
  const undone = app().strapi.db.transaction(async () => {
    await work();
    throw new Undo('Taken back.');
  });
  await expect(undone).rejects.toThrow('Taken back.');
};

const count = (uid: string, where = {}) => app().strapi.db.query(uid).count({ where });

beforeEach(resetData);

describe('setting up an organisation', () => {
  it('makes its settings, lists and a first administrator with an identity, and no casework', () =>
    andUndo(async () => {
      await setup.setUpOrganisation(app().strapi, organisation);
      const stored = await app().strapi.db.query(UID.organisation).findOne({});
      expect(stored).toMatchObject({ name: 'Kelp Advocacy', timeZone: 'Australia/Hobart', demo: false });
      expect(await count(UID.region, { key: { $in: ['north', 'north-west', 'not-known'] } })).toBe(3);
      expect(await count(UID.fundingProgram, { name: 'Core funding' })).toBe(1);
      expect(await count(UID.actionType, { key: 'phone-call' })).toBe(1);
      const login = await app()
        .strapi.db.query('admin::user')
        .findOne({ where: { email: 'first@kelp.example' } });
      expect(await count(UID.identity, { account: login.id })).toBe(1);
      expect(await count(UID.identity)).toBe(1);
      expect(await count(UID.case)).toBe(0);
    }));

  it('refuses a time zone that is none, a second time, and a database that holds the demo', async () => {
    const martian = { ...organisation, timeZone: 'Mars/Olympus' };
    await expect(setup.setUpOrganisation(app().strapi, martian)).rejects.toThrow('"Mars/Olympus" is no time zone');
    await andUndo(async () => {
      await setup.setUpOrganisation(app().strapi, organisation);
      await expect(setup.setUpOrganisation(app().strapi, organisation)).rejects.toThrow('set up already');
    });
    await andUndo(async () => {
      await app()
        .strapi.db.query(UID.organisation)
        .create({ data: { name: 'Demo', timeZone: 'UTC', demo: true } });
      await expect(setup.setUpOrganisation(app().strapi, organisation)).rejects.toThrow('holds the demo');
    });
  });

  it('knows a database with data of its own from the demo', async () => {
    for (const [held, is] of [
      [{ demo: false }, 'real'],
      [{ demo: true }, 'demo'],
    ] as const)
      await andUndo(async () => {
        await app()
          .strapi.db.query(UID.organisation)
          .create({ data: { name: 'Somebody', timeZone: 'UTC', ...held } });
        expect(await setup.databaseState(app().strapi)).toBe(is);
      });
  });
});

describe('filling the demo', () => {
  it(
    'keeps every rule, joins each login to an identity, and holds the worked example of the 1024 manual',
    () =>
      andUndo(async () => {
        await fill();
        const stored = await app().strapi.db.query(UID.organisation).findOne({});
        expect(stored).toMatchObject({ demo: true, timeZone: 'Australia/Hobart' });
        expect(await count(UID.case)).toBe(120);
        expect(await count(UID.action, { source: 'human' })).toBeGreaterThan(1400);
        expect(await count(UID.identity, { account: { id: { $notNull: true } } })).toBe(demo.demoLogins.length);
        expect(await count(UID.identity, { anonymousLabel: { $startsWith: 'Anonymous A-' } })).toBeGreaterThan(0);
        expect(await count(UID.role, { case: { stage: 'closed' }, endedOn: { $null: true } })).toBe(0);
        const where = { case: { client: { firstName: 'Banksia', familyName: 'Quoll' } } };
        const actions = await app()
          .strapi.db.query(UID.action)
          .findMany({ where, populate: ['type'], orderBy: [{ at: 'asc' }, { id: 'asc' }] });
        const keys = actions.map(({ type }) => type.key).filter((key) => key !== 'role-begun');
        expect(keys).toEqual([
          'case-opened',
          'phone-call',
          'ward-visit',
          'contact-official-visitors',
          'notice-to-tribunal',
          'hearing-attended',
          'debrief',
          'case-closed',
        ]);
      }),
    60_000
  );

  it('writes nothing when it breaks half-way', async () => {
    const before = await rowCounts();
    const options = { logins: [], progress: () => {} };
    await expect(demo.fillDemo(app().strapi, options)).rejects.toThrow('There is no password');
    expect(await rowCounts()).toEqual(before);
    expect(await count(UID.organisation)).toBe(0);
  });
});
