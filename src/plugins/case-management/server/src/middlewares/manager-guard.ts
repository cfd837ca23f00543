import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/ids';
import type { ManagerRoute } from '../policies/manager-request';

interface Route extends ManagerRoute {
  config?: { policies?: unknown[]; middlewares?: unknown[] };
}

type Answered = Record<string, unknown>;
const isRecord = (value: unknown): value is Answered => typeof value === 'object' && value !== null;

/** Strapi fills in who a login is with its e-mail address. */
const withoutAddresses = (record: unknown): void => {
  if (!isRecord(record)) return;
  for (const login of ['account', 'createdBy', 'updatedBy'].map((name) => record[name]))
    if (isRecord(login)) delete login.email;
};

const hideAddresses = async (ctx: { body?: unknown }, next: () => Promise<void>): Promise<void> => {
  await next();
  if (!isRecord(ctx.body)) return;
  for (const records of [ctx.body.results, ctx.body.data]) for (const one of [records].flat()) withoutAddresses(one);
};

const routesOf = (strapi: Core.Strapi): Route[] => {
  const routers: unknown = strapi.plugin('content-manager').routes;
  return Object.values(routers as Record<string, { routes: Route[] }>).flatMap(({ routes }) => routes);
};

/**
 * The Content Manager makes a 500 of much that it does not expect, and tells of logins more than the panel shows. Its
 * routes are guarded and not the addresses of requests: one route has many spellings (`/Content-Manager`, `%3A`).
 */
export const guardManager = (strapi: Core.Strapi): void => {
  for (const route of routesOf(strapi)) {
    const { method, path, config: { policies = [], middlewares = [] } = {} } = route;
    route.config = {
      ...route.config,
      policies: [{ name: `plugin::${PLUGIN_ID}.manager-request`, config: { method, path } }, ...policies],
      middlewares: [hideAddresses, ...middlewares],
    };
  }
};
