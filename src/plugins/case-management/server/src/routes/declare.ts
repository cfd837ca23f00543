import type { z } from '@strapi/utils';
import { documentId } from '../../../shared/contracts/common';
import { PLUGIN_ID } from '../../../shared/ids';
import { permissionId } from '../../../shared/permissions';
import type { PermissionKey } from '../../../shared/permissions';

/** One route, said once: served to the panel and, with the same handler, to API tokens. */
export interface RouteDeclaration {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  /** `controller.handler`. Reads end in find or findOne: that is how Strapi tells what a read-only token may do. */
  handler: string;
  permissions: PermissionKey[];
  /** One of the permissions opens the route; without it, all of them do. */
  oneIsEnough?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Of the body, where it is not JSON: such a body is streamed, not parsed. A body of any other type is refused. */
  bodyType?: 'application/octet-stream';
  answer: z.ZodType;
}

const paramsOf = (path: string) => (path.includes(':documentId') ? { params: { documentId } } : {});

/** What `strapi openapi generate` documents; our controllers check the same (`controllers/contract.ts`). */
const documented = ({ path, query, body, bodyType }: RouteDeclaration) => ({
  ...paramsOf(path),
  ...(query && { query: query.shape }),
  ...(body && { body: { [bodyType ?? 'application/json']: body } }),
});

const common = (route: RouteDeclaration) => ({
  method: route.method,
  path: route.path,
  handler: route.handler,
  request: documented(route),
  response: route.answer,
});

const ONE_PERMISSION = `plugin::${PLUGIN_ID}.has-one-permission`;

const forStaff = (route: RouteDeclaration) => ({
  ...common(route),
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: route.oneIsEnough ? ONE_PERMISSION : 'admin::hasPermissions',
        config: { actions: route.permissions.map(permissionId) },
      },
    ],
  },
});

/** Strapi writes the scopes of API tokens into the routes that it is given: each router has objects of its own. */
export const routers = (declarations: RouteDeclaration[]) => ({
  admin: { type: 'admin' as const, prefix: `/${PLUGIN_ID}`, routes: declarations.map(forStaff) },
  'content-api': { type: 'content-api' as const, prefix: `/${PLUGIN_ID}`, routes: declarations.map(common) },
});
