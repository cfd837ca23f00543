import { z } from '@strapi/utils';
import { routes } from '.';

const converts = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });

/** What every page of the panel may ask is for staff alone, and needs no permission. */
const forStaff = routes.admin.routes.filter(({ path }) => path !== '/about');

describe('the routes', () => {
  it('are the same for the panel and for API tokens', () => {
    const names = (list: Array<{ method: string; path: string; handler: string }>) =>
      list.map(({ method, path, handler }) => `${method} ${path} ${handler}`);
    expect(names(routes['content-api'].routes)).toEqual(names(forStaff));
  });

  it('each ask staff for a permission', () => {
    for (const { path, config } of forStaff) {
      const [login, permission] = config.policies as [string, { name: string; config: { actions: string[] } }];
      const asks = path === '/find' ? 'plugin::case-management.has-one-permission' : 'admin::hasPermissions';
      expect([path, login, permission.name]).toEqual([path, 'admin::isAuthenticatedAdmin', asks]);
      expect(permission.config.actions.every((action) => action.startsWith('plugin::case-management.'))).toBe(true);
    }
  });

  // Strapi's generator throws for what JSON Schema can't say, such as a transformation.
  it.each(routes['content-api'].routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s can be documented',
    (_, { request, response }) => {
      const { params = {}, query = {}, body = {} } = request as Partial<Record<string, Record<string, z.ZodType>>>;
      for (const schema of [...Object.values({ ...params, ...query, ...body }), response])
        expect(converts(schema)).toHaveProperty('$schema');
    }
  );

  it('let a read-only token read: Strapi knows reads by the end of their names', () => {
    const reads = routes['content-api'].routes.filter(({ method }) => method === 'GET');
    for (const { handler } of reads) expect(handler).toMatch(/\.find(One)?$/);
  });
});
