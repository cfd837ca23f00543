import { UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { adminToken, app } from '../../support/app';
import { makeCase, makeClient } from '../../support/factories';
import { rowOf } from '../../support/rows';

let coordinator: string;
let administrator: string;
beforeAll(async () => {
  coordinator = await adminToken(ADMIN_ROLE_CODES.coordinator);
  administrator = await adminToken('super-admin');
  await makeCase();
});

const records = (uid: string, rest: string, token = coordinator) =>
  app().request.get(`/content-manager/collection-types/${uid}${rest}`).set('Authorization', `Bearer ${token}`);
const problems = (body: { error?: { details?: { errors?: Array<{ path: string[]; message: string }> } } }) =>
  (body.error?.details?.errors ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

const NAME_ALONE = 'Of a login only its name can be asked for.';

describe('the Content Manager tells nothing of a login but its name', () => {
  it.each<[string, string, string]>([
    [UID.identity, 'filters[account][email][$startsWith]=a', 'filters.account.email'],
    [UID.identity, 'filters[$and][0][account][email][$startsWith]=a', 'filters.$and.0.account.email'],
    [UID.identity, 'filters[$not][account][email]=a', 'filters.$not.account.email'],
    [UID.identity, 'filters[account][$or][0][email]=a', 'filters.account.$or.0.email'],
    [UID.identity, 'filters[account][roles][code]=a', 'filters.account.roles'],
    [UID.identity, 'filters[account][resetPasswordToken][$startsWith]=a', 'filters.account.resetPasswordToken'],
    [UID.identity, 'filters[createdBy][email][$contains]=a', 'filters.createdBy.email'],
    [UID.case, 'filters[client][account][email][$eq]=a', 'filters.client.account.email'],
    [UID.action, 'filters[assignee][account][email][$eq]=a', 'filters.assignee.account.email'],
    [UID.identity, 'sort=account.email:asc', 'sort.account.email'],
    [UID.identity, 'sort[account][email]=asc', 'sort.account.email'],
    [UID.identity, 'sort[0]=familyName&sort[1]=account.email', 'sort.account.email'],
    [UID.identity, 'populate[account][filters][email][$startsWith]=a', 'populate.account.filters.email'],
    [UID.case, 'populate[client][populate][account][sort]=email', 'populate.client.populate.account.sort.email'],
  ])('%s?%s', async (uid, query, path) => {
    const { status, body } = await records(uid, `?${query}`);
    expect({ status, problems: problems(body) }).toEqual({ status: 400, problems: [`${path}: ${NAME_ALONE}`] });
  });

  it('in its lists, where Strapi fills in who has an identity for a login', async () => {
    // A login has an identity from its first request on.
    const mine = app().request.get('/case-management/caseload?advocate=me');
    await mine.set('Authorization', `Bearer ${coordinator}`).expect(200);
    const identities = app().strapi.db.query(UID.identity);
    const staff = await identities.findMany({ where: { account: { id: { $notNull: true } } }, populate: ['account'] });
    expect(staff.length).toBeGreaterThan(0);
    // The address that a person gave us stands in the record; that of the login is another matter.
    for (const { id } of staff) await identities.update({ where: { id }, data: { email: null } });
    const listed = JSON.stringify((await records(UID.identity, '?pageSize=100&sort=createdAt:DESC').expect(200)).body);
    expect(listed).toContain('"account":{');
    for (const { account } of staff) expect(listed).not.toContain((account as { email: string }).email);
  });

  it('nor where identities are looked for beside a form', async () => {
    const url = `/content-manager/relations/${UID.case}/client?filters[account][email][$startsWith]=a`;
    const { status, body } = await app().request.get(url).set('Authorization', `Bearer ${coordinator}`);
    expect({ status, problems: problems(body) }).toEqual({
      status: 400,
      problems: [`filters.account.email: ${NAME_ALONE}`],
    });
  });
});

describe('whatever way an address is written, the same route answers', () => {
  const spelt = (path: string) => app().request.get(path).set('Authorization', `Bearer ${coordinator}`);

  it.each([
    `/Content-Manager/collection-types/${UID.identity}`,
    `/content-manager/Collection-Types/${UID.identity}`,
    `/content-manager/collection-types/${UID.identity}/`,
    '/content-manager/collection-types/plugin%3A%3Acase-management.identity',
    '/content-manager/collection-types/plugin::case%2Dmanagement.identity',
    `/CONTENT-MANAGER/Collection-Types/${UID.identity.replace('c', '%63')}/`,
  ])('%s is guarded', async (path) => {
    for (const [query, problem] of [
      ['filters[account][email][$startsWith]=a', `filters.account.email: ${NAME_ALONE}`],
      ['filters[$and]=1', 'filters.$and: “$and” takes a list of filters.'],
    ]) {
      const { status, body } = await spelt(`${path}?${query}`);
      expect({ status, problems: problems(body) }).toEqual({ status: 400, problems: [problem] });
    }
  });

  it.each([
    `/Content-Manager/Relations/${UID.identity}/account?filters[email][$startsWith]=a`,
    `/content-manager/relations/plugin%3A%3Acase-management.identity/%61ccount?filters[email]=a`,
    `/content-manager/relations/${UID.identity}/account/?sort=email`,
    `/content-manager/relations/${UID.identity}/account?fields[0]=email`,
    `/content-manager/relations/${UID.identity}/account?fields=firstname,email`,
  ])('%s is guarded', async (path) => {
    const { status, body } = await spelt(path);
    expect({ status, message: body.error?.message }).toEqual({ status: 400, message: NAME_ALONE });
  });

  it.each([
    `/content%2Dmanager/collection-types/${UID.identity}`,
    `/content-manager/collection-types//${UID.identity}`,
    `/content-manager/collection-types/${UID.identity};a=b`,
    `/content-manager/collection-types/${UID.identity}%2F`,
    '/content-manager/collection-types/plugin%253A%253Acase-management.identity',
    '/content-manager/collection-types/plugin::case-management.Identity',
    '/content-manager/collection-types/%E0%A4%A',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await spelt(`${path}?filters[account][email][$startsWith]=a`);
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toContain('@');
  });
});

describe('a filter that fits nothing is refused at its place', () => {
  it.each<[string, string, RegExp]>([
    ['filters[$and]=1', 'filters.$and', /takes a list/],
    ['filters[$or][a]=1', 'filters.$or', /takes a list/],
    ['filters=1', 'filters', /names a field/],
    ['filters[$and][0]=1', 'filters.$and.0', /names a field/],
    ['filters[$eq]=1', 'filters.$eq', /below the name/],
    ['filters[version][$eq]=abc', 'filters.version.$eq', /must be an integer/],
    ['filters[version]=abc', 'filters.version', /must be an integer/],
    ['filters[id][$in][0]=99999999999', 'filters.id.$in.0', /must be an integer/],
    ['filters[version][$contains]=1', 'filters.version.$contains', /for texts alone/],
    ['filters[openedAt][$between]=1', 'filters.openedAt.$between', /takes two values/],
    ['filters[openedAt][$gt]=soon', 'filters.openedAt.$gt', /must be a date and time/],
    [
      'filters[openedAt][$between][0]=2026-01-01&filters[openedAt][$between][1]=x',
      'filters.openedAt.$between.1',
      /date/,
    ],
    ['filters[title][$sql]=1', 'filters.title.$sql', /no way to filter/],
    ['filters[title][$eq][a]=1', 'filters.title.$eq', /one value/],
    ['filters[title][$contains]=a%00', 'filters.title.$contains', /can't be stored/],
    ['filters[confidential]=perhaps', 'filters.confidential', /true or false/],
    ['filters[client][$eq]=x', 'filters.client.$eq', /must be an integer/],
    ['filters[client][$eq]=1&filters[client][id]=1', 'filters.client', /one condition/],
    ['filters[client][dateOfBirth][$lt]=old', 'filters.client.dateOfBirth.$lt', /YYYY-MM-DD/],
    ['_q[]=a', '_q', /one text/],
    ['_q=%00', '_q', /NUL/],
    ['sort=client:asc', 'sort.client', /Name a field/],
    ['sort[0]=title&sort[1]=issues:asc', 'sort.issues', /Name a field/],
    ['sort[issues]=asc', 'sort.issues', /Name a field/],
    ['sort=title.x:asc', 'sort.title', /points at nothing/],
    ['sort[title][a]=asc', 'sort.title', /points at nothing/],
    ['populate[client][on][a]=true', 'populate.client.on', /one type alone/],
  ])('%s', async (query, path, sentence) => {
    const { status, body } = await records(UID.case, `?${query}`);
    expect({ status, problems: problems(body) }).toEqual({ status: 400, problems: [expect.stringMatching(sentence)] });
    expect(problems(body)[0]).toContain(`${path}: `);
  });

  it.each([
    'filters[$and][0][version][$eq]=1&filters[$and][1][openedAt][$gt]=2020-01-01T00:00:00.000Z',
    'filters[openedAt][$between][0]=2020-01-01&filters[openedAt][$between][1]=2100-01-01',
    'filters[client][displayName][$containsi]=a',
    'filters[client][id][$notNull]=true',
    'filters[client][$null]=false',
    'filters[closedAt][$null]=true&filters[confidential][$eq]=false',
    'filters[createdBy][id][$in][0]=1',
    'filters[client][account][username][$eq]=x',
    'filters[documentId][$in][0]=x&filters[title][$not][$eq]=y',
    'sort=client.displayName:DESC&page=1&pageSize=10&_q=a',
    'sort=createdBy.firstname:ASC',
    'sort[client][displayName]=asc&fields[0]=title&_q=',
    'sort=issues.name:asc',
  ])('%s is taken', async (query) => {
    const { status, body } = await records(UID.case, `?${query}`, administrator);
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  });
});

describe('there are no drafts', () => {
  it.each([
    ['publish', ['actions/publish', 'actions/bulkPublish']],
    ['unpublish', ['actions/bulkUnpublish', 'Actions/BulkUnpublish']],
    ['discard', []],
  ])('and nothing to %s', async (verb, ofAll) => {
    const client = await makeClient();
    const before = await rowOf(UID.identity, client.id);
    for (const path of [`${client.documentId}/actions/${verb}`, ...ofAll]) {
      const { status, body } = await app()
        .request.post(`/content-manager/collection-types/${UID.identity}/${path}`)
        .set('Authorization', `Bearer ${administrator}`)
        .send({ documentIds: [client.documentId] });
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: expect.stringContaining('There are no drafts'),
      });
    }
    expect(await rowOf(UID.identity, client.id)).toEqual(before);
  });
});
