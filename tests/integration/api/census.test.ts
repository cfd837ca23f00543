import { app, adminToken, apiToken } from '../../support/app';

/** What every login of the panel may ask: the name of the organisation, its zone, and whether it is a demo. */
const FOR_EVERY_LOGIN = '/case-management/about';

const ours = () =>
  app()
    .strapi.server.listRoutes()
    .filter(({ path }) => path.includes('/case-management/') && path !== FOR_EVERY_LOGIN)
    .flatMap(({ path, methods }) =>
      (methods as string[]).filter((method) => method !== 'HEAD').map((method) => ({ method, path }))
    );

const ask = (method: string, path: string, token?: string) => {
  const url = path.replace(':documentId', 'a'.repeat(24));
  const request = app().request;
  const send = { GET: request.get(url), POST: request.post(url), PATCH: request.patch(url) }[method];
  if (!send) throw new Error(`No route of ours answers ${method}.`);
  return token === undefined ? send : send.set('Authorization', `Bearer ${token}`);
};

describe('every route of ours', () => {
  it('exists twice: for the panel and for API tokens', () => {
    const paths = ours().map(({ method, path }) => `${method} ${path}`);
    const admin = paths.filter((path) => path.includes(' /case-management/'));
    expect(admin.length).toBeGreaterThan(50);
    expect(paths).toHaveLength(2 * admin.length);
    for (const path of admin) expect(paths).toContain(path.replace(' /', ' /api/'));
  });

  it('refuses a visitor, a wrong token, and each kind of token on the other side', async () => {
    const token = await apiToken('full-access');
    const admin = await adminToken('super-admin');
    for (const { method, path } of ours()) {
      const foreign = path.startsWith('/api/') ? admin : token;
      for (const credentials of [undefined, 'nonsense', foreign]) {
        const { status } = await ask(method, path, credentials);
        expect({ method, path, status }).toEqual({ method, path, status: 401 });
      }
    }
  });

  it('refuses a token whose actions do not name it, and staff without the permission', async () => {
    const token = await apiToken(['plugin::case-management.region.find']);
    const nobody = await adminToken(['plugin::case-management.list.read']);
    for (const { method, path } of ours()) {
      if (/\/(regions|[a-z-]*types|issues|outcomes|funding-programs)/.test(path) && method === 'GET') continue;
      const { status } = await ask(method, path, path.startsWith('/api/') ? token : nobody);
      expect({ method, path, status }).toEqual({ method, path, status: 403 });
    }
    const lists = await ask('GET', '/case-management/regions', nobody);
    expect(lists.status).toBe(200);
  });

  it('tells every login of the panel, and nobody else, whose register this is', async () => {
    expect((await app().request.get(FOR_EVERY_LOGIN)).status).toBe(401);
    const nobody = await adminToken([]);
    const { status, body } = await app().request.get(FOR_EVERY_LOGIN).set('Authorization', `Bearer ${nobody}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ timeZone: expect.any(String), demo: false, caseFields: [], identityTypes: [] });
  });
});
