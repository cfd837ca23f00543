import { UID } from '../../src/plugins/case-management/shared/ids';
import { adminToken, app } from '../support/app';
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

const makeReal = (data: object = {}): Promise<{ id: number; documentId: string }> =>
  app()
    .strapi.db.query(UID.organisation)
    .create({ data: { name: 'Somebody', timeZone: 'UTC', ...data } });
const makeDemo = async () => {
  const made = await makeReal();
  const { strapi } = app();
  const { markAsDemo } = fromServer('queries/organisation') as { markAsDemo(...of: unknown[]): Promise<void> };
  await strapi.db.transaction(({ trx }) => markAsDemo(strapi, trx));
  return made;
};

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

  it('takes names of any letters for its lists', () =>
    andUndo(async () => {
      const regions = ['Sacré-Cœur', 'Łódź', '北海道', '東京'];
      await setup.setUpOrganisation(app().strapi, { ...organisation, regions });
      expect(await count(UID.region, { name: { $in: regions } })).toBe(4);
      const documents = app().strapi.documents(UID.issue as never);
      for (const name of ['住宅', '医療']) await documents.create({ data: { name } } as never);
      expect(await count(UID.issue, { name: { $in: ['住宅', '医療'] } })).toBe(2);
    }));

  it('refuses a time zone that is none, a second time, and a database that holds the demo', async () => {
    const martian = { ...organisation, timeZone: 'Mars/Olympus' };
    await expect(setup.setUpOrganisation(app().strapi, martian)).rejects.toThrow('"Mars/Olympus" is no time zone');
    await andUndo(async () => {
      await setup.setUpOrganisation(app().strapi, organisation);
      await expect(setup.setUpOrganisation(app().strapi, organisation)).rejects.toThrow('set up already');
    });
    await andUndo(async () => {
      await makeDemo();
      await expect(setup.setUpOrganisation(app().strapi, organisation)).rejects.toThrow('holds the demo');
    });
  });

  it('makes the only organisation: a second is refused on every path', () =>
    andUndo(async () => {
      await setup.setUpOrganisation(app().strapi, organisation);
      const { db, documents } = app().strapi;
      const data = { name: 'Another', timeZone: 'UTC' };
      for (const create of [
        () => documents(UID.organisation as never).create({ data } as never),
        () => db.query(UID.organisation).create({ data: { ...data } }),
        () => db.query(UID.organisation).createMany({ data: [{ ...data }] }),
      ])
        await expect(create()).rejects.toMatchObject({
          name: 'ValidationError',
          message: 'There is an organisation already, and this register is kept for one: change it instead.',
        });
      expect(await count(UID.organisation)).toBe(1);
    }));

  it('knows a database with data of its own from the demo', async () => {
    for (const [make, is] of [
      [makeReal, 'real'],
      [makeDemo, 'demo'],
    ] as const)
      await andUndo(async () => {
        await make();
        expect(await setup.databaseState(app().strapi)).toBe(is);
      });
  });
});

describe('whether a database is the demo', () => {
  const settled = [
    {
      path: ['demo'],
      message: "Whether this is the demo is settled when the database is filled, and can't be changed.",
    },
  ];
  const refusal = { name: 'ValidationError', details: { errors: settled } };
  const write = (held: { id: number; documentId: string }, data: object) => {
    const { db, documents } = app().strapi;
    const single = `/content-manager/single-types/${UID.organisation}`;
    return {
      documents: () => documents(UID.organisation as never).update({ documentId: held.documentId, data } as never),
      query: () => db.query(UID.organisation).update({ where: { id: held.id }, data }),
      bulk: () => db.query(UID.organisation).updateMany({ where: { id: held.id }, data }),
      manager: async () => {
        const coordinator = await adminToken('casework-coordinator');
        return app().request.put(single).set('Authorization', `Bearer ${coordinator}`).send(data);
      },
    };
  };

  it.each([
    ['the demo', makeDemo, false],
    ['the demo', makeDemo, null],
    ['an organisation’s own', makeReal, true],
  ])('can’t be changed on any path where it is %s', async (_, make, demo) => {
    const made = await make();
    try {
      const ways = write(made, { demo });
      for (const way of [ways.documents, ways.query, ways.bulk]) await expect(way()).rejects.toMatchObject(refusal);
      const { status, body } = await ways.manager();
      expect({ status, errors: body.error?.details?.errors }).toMatchObject({ status: 400, errors: settled });
      await write(made, { country: 'AU', demo: !demo }).query();
    } finally {
      await app().strapi.db.connection('cm_organisations').del();
    }
  });

  it('can’t be said of a new one', async () => {
    await expect(makeReal({ demo: true })).rejects.toMatchObject(refusal);
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
