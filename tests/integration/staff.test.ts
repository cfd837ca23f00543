import { CASEWORK_UIDS, UID } from '../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../src/plugins/case-management/shared/staff';
import { adminLogin, adminToken, app } from '../support/app';
import { makeCase, makeClient } from '../support/factories';
import { resetData } from '../support/rows';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
}
interface Staff {
  staffIdentity(strapi: unknown, adminUserId: number): Promise<{ id: number; documentId: string; displayName: string }>;
}

const permissionsOf = (code: string): Promise<Permission[]> =>
  app()
    .strapi.db.query('admin::permission')
    .findMany({ where: { role: { code } } }) as Promise<Permission[]>;

const CASEWORK = 'case-management';
const isCasework = ({ action, subject }: Permission) => action.includes(CASEWORK) || (subject ?? '').includes(CASEWORK);
const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

beforeEach(resetData);

describe('the roles of staff', () => {
  it('give the website editor, and the Editor and Author of Strapi, nothing of the casework', async () => {
    for (const code of [ADMIN_ROLE_CODES.websiteEditor, 'strapi-editor', 'strapi-author']) {
      const permissions = await permissionsOf(code);
      expect(permissions.length).toBeGreaterThan(0);
      expect(permissions.filter(isCasework)).toEqual([]);
    }
  });

  it('give advocates and readers nothing of the casework in the Content Manager: they have our pages', async () => {
    for (const code of [ADMIN_ROLE_CODES.advocate, ADMIN_ROLE_CODES.reader]) {
      const ours = (await permissionsOf(code)).filter(isCasework);
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.filter(({ subject }) => subject !== null)).toEqual([]);
    }
  });

  it('let the coordinator keep every casework type there', async () => {
    const permissions = (await permissionsOf(ADMIN_ROLE_CODES.coordinator)).filter(({ subject }) => subject !== null);
    const readable = permissions.filter(({ action }) => action === explorer('read')).map(({ subject }) => subject);
    expect(readable.sort()).toEqual([...CASEWORK_UIDS].sort());
  });

  it('keep it to administrators to say which login is whose', async () => {
    const writes = (await permissionsOf(ADMIN_ROLE_CODES.coordinator)).filter(
      ({ action, subject }) => subject === UID.identity && action !== explorer('read')
    );
    expect(writes).toHaveLength(2);
    for (const { properties } of writes) {
      expect(properties.fields).toContain('firstName');
      expect(properties.fields).not.toContain('account');
    }
  });
});

const STRANGERS = [ADMIN_ROLE_CODES.websiteEditor, ADMIN_ROLE_CODES.advocate, ADMIN_ROLE_CODES.reader];

describe.each(STRANGERS)('in the Content Manager %s', (code) => {
  it('is refused every casework type', async () => {
    const token = await adminToken(code);
    for (const uid of CASEWORK_UIDS.filter((one) => one !== UID.organisation)) {
      const { status } = await app().request.get(`/content-manager/collection-types/${uid}`).set(bearer(token));
      expect([uid, status]).toEqual([uid, 403]);
    }
    await app().request.get(`/content-manager/single-types/${UID.organisation}`).set(bearer(token)).expect(403);
  });

  it('is refused a client, a case, and everyone who could be related to one', async () => {
    const token = await adminToken(code);
    const { documentId } = await makeClient();
    const caseDoc = await makeCase({ client: documentId });
    const paths = [
      `/content-manager/collection-types/${UID.identity}/${documentId}`,
      `/content-manager/collection-types/${UID.case}/${caseDoc.documentId}`,
      `/content-manager/relations/${UID.case}/client`,
      `/content-manager/relations/${UID.identity}/region`,
      `/content-manager/relations/${UID.case}/${caseDoc.documentId}/client`,
      `/content-manager/relations/${UID.role}/identity`,
      `/content-manager/relations/${UID.action}/assignee`,
    ];
    for (const path of paths) {
      const { status, text } = await app().request.get(path).set(bearer(token));
      expect([path, status]).toEqual([path, 403]);
      expect(text).not.toContain('Person');
    }
  });

  it('changes nothing', async () => {
    const token = await adminToken(code);
    const { documentId } = await makeClient();
    const before = await app().strapi.db.query(UID.identity).count();
    const path = `/content-manager/collection-types/${UID.identity}`;
    const send = { kind: 'organisation', name: 'Nobody' };
    await app().request.post(path).set(bearer(token)).send(send).expect(403);
    await app().request.put(`${path}/${documentId}`).set(bearer(token)).send({ notes: 'x' }).expect(403);
    await app().request.delete(`${path}/${documentId}`).set(bearer(token)).expect(403);
    expect(await app().strapi.db.query(UID.identity).count()).toBe(before);
  });
});

describe('a website editor', () => {
  it('is refused every route of the plugin that holds casework', async () => {
    const token = await adminToken(ADMIN_ROLE_CODES.websiteEditor);
    for (const noun of ['identities', 'cases', 'actions', 'roles', 'caseload', 'regions']) {
      const { status } = await app().request.get(`/case-management/${noun}`).set(bearer(token));
      expect([noun, status]).toEqual([noun, 403]);
    }
  });
});

describe('an advocate', () => {
  it('can not write the lists by our routes either', async () => {
    const of = async (code: string) => bearer(await adminToken(code));
    const region = { name: 'Far away', key: `far-away-${Date.now()}` };
    const path = '/case-management/regions';
    const advocate = await of(ADMIN_ROLE_CODES.advocate);
    await app().request.post(path).set(advocate).send(region).expect(403);
    await app().request.get(path).set(advocate).expect(200);
    await app()
      .request.post(path)
      .set(await of(ADMIN_ROLE_CODES.coordinator))
      .send(region)
      .expect(201);
  });
});

describe('a staff login', () => {
  const { staffIdentity } = fromServer('services/staff') as Staff;

  it('has one identity, of type Other, made at its first use, however many first uses there are at once', async () => {
    const { id, email } = await adminLogin(ADMIN_ROLE_CODES.advocate);
    const made = await Promise.all(Array.from({ length: 5 }, () => staffIdentity(app().strapi, id)));
    expect(new Set(made.map(({ documentId }) => documentId)).size).toBe(1);
    const rows = await app()
      .strapi.db.query(UID.identity)
      .findMany({ where: { account: id }, populate: ['types'] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ firstName: 'Test', familyName: 'User', email, types: [{ key: 'other' }] });
  });

  it('is never given to two identities', async () => {
    const { id } = await adminLogin(ADMIN_ROLE_CODES.advocate);
    await staffIdentity(app().strapi, id);
    const { documentId } = await makeClient();
    const account = await app().strapi.db.query('admin::user').findOne({ where: { id } });
    const taken = { documentId, data: { account: account.documentId } };
    await expect(
      app()
        .strapi.documents(UID.identity)
        .update(taken as never)
    ).rejects.toMatchObject({
      name: 'ValidationError',
      details: {
        errors: [{ path: ['account'], message: "This login is Test User's: each login has one identity." }],
      },
    });
  });
});
