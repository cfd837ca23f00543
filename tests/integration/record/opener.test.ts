import { UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { adminLogin, app } from '../../support/app';
import type { Access, AdminLogin } from '../../support/app';
import { makeCase, makeClient, makePerson } from '../../support/factories';
import { resetData, rowCounts } from '../../support/rows';

interface HeldRole {
  startedOn: string;
  type: { key: string };
  identity: { accountId: number | null };
  startedBy: { type: { key: string } } | null;
}

beforeEach(resetData);

const asked = (method: 'get' | 'post', login: AdminLogin, path: string) =>
  app().request[method](path).set('Authorization', `Bearer ${login.token}`);

/** Opens a case as the form of the Content Manager does. */
const openInForm = async (login: AdminLogin, over: object = {}) => {
  const { id, documentId } = await makeClient();
  const client = { connect: [{ id, documentId }], disconnect: [] };
  const path = `/content-manager/collection-types/${UID.case}`;
  return asked('post', login, path).send({ client, openedAt: '2026-02-03T22:00:00.000Z', ...over });
};

const rolesIn = async (caseId: number): Promise<HeldRole[]> =>
  (await app()
    .strapi.db.query(UID.role)
    .findMany({
      where: { caseId },
      populate: { type: true, identity: true, startedBy: { populate: ['type'] } },
    })) as HeldRole[];

/** A staff login whose identity is there already. */
const staffLogin = async (access: Access): Promise<AdminLogin> => {
  const login = await adminLogin(access);
  await makePerson({ account: login.id });
  return login;
};

describe('C5: who opens a case in the Content Manager', () => {
  it.each([
    ['a coordinator at their first use', () => adminLogin(ADMIN_ROLE_CODES.coordinator)],
    ['a super admin who has an identity', () => staffLogin('super-admin')],
  ])('is its advocate: %s', async (_who, logIn) => {
    const login = await logIn();
    const { status, body } = await openInForm(login);
    expect(status).toBe(201);
    const roles = await rolesIn(body.data.id);
    expect(roles).toMatchObject([
      {
        startedOn: '2026-02-03',
        type: { key: 'advocate' },
        identity: { accountId: login.id },
        startedBy: { type: { key: 'role-begun' } },
      },
    ]);
    const caseload = await asked('get', login, '/case-management/caseload?advocate=me').expect(200);
    expect(caseload.body.data).toMatchObject([{ reference: body.data.reference }]);
  });

  it('is nobody’s advocate as a login that is no staff, and gets no identity', async () => {
    const login = await adminLogin('super-admin');
    const { status, body } = await openInForm(login);
    expect(status).toBe(201);
    expect(await rolesIn(body.data.id)).toEqual([]);
    expect(
      await app()
        .strapi.db.query(UID.identity)
        .count({ where: { accountId: login.id } })
    ).toBe(0);
  });

  it('begins no role in a case of the past that is recorded as closed', async () => {
    const closed = { stage: 'closed', closedAt: '2026-02-05T00:00:00.000Z', changeReason: 'Settled' };
    const { status, body } = await openInForm(await staffLogin('super-admin'), closed);
    expect(status).toBe(201);
    expect(await rolesIn(body.data.id)).toEqual([]);
  });

  it('has written nothing, not even an identity, when the case is refused', async () => {
    const login = await adminLogin(ADMIN_ROLE_CODES.coordinator);
    const before = { ...(await rowCounts()) };
    const path = `/content-manager/collection-types/${UID.case}`;
    await asked('post', login, path).send({ title: 'Without a client' }).expect(400);
    expect(await rowCounts()).toEqual(before);
  });
});

describe('C5 elsewhere', () => {
  it('our route gives the role once, and to whom it names', async () => {
    const [login, named, client] = [await staffLogin('super-admin'), await makePerson(), await makeClient()];
    const body = { client: client.documentId, advocate: named.documentId };
    const made = await asked('post', login, '/case-management/cases').send(body).expect(201);
    const { documentId } = made.body.data;
    const { id } = await app().strapi.db.query(UID.case).findOne({ where: { documentId } });
    expect(await rolesIn(id)).toMatchObject([{ identity: { accountId: null }, type: { key: 'advocate' } }]);
  });

  it('the system is nobody’s advocate', async () => {
    expect(await rolesIn((await makeCase()).id)).toEqual([]);
  });
});
