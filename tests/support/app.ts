import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

export interface TestApp {
  strapi: Core.Strapi;
  request: ReturnType<typeof supertest.agent>;
  /** `http://127.0.0.1:<port>`, for what supertest can't do. */
  url: string;
}

/** The running Strapi of this worker, and an agent that speaks HTTP to it. */
export const app = (): TestApp => {
  const strapi = globalThis.strapi;
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The test server is not listening.');
  const url = `http://127.0.0.1:${address.port}`;
  return { strapi, url, request: supertest.agent(url) };
};

export interface AdminLogin {
  id: number;
  email: string;
  token: string;
}

interface AdminRoleRow {
  id: number;
  code: string;
}
interface AdminRoles {
  getSuperAdmin(): Promise<AdminRoleRow>;
  findOne(where: object): Promise<AdminRoleRow | null>;
  create(attributes: object): Promise<AdminRoleRow>;
  assignPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}
interface Creator<Made> {
  create(attributes: object): Promise<Made>;
}

const plainPermission = (action: string) => ({ action, subject: null, properties: {}, conditions: [] });

/** A code of an existing role, `super-admin`, or the permissions that a fresh role shall have. */
export type Access = string | Array<string | { action: string; subject: string | null; properties?: object }>;

const adminRole = async (access: Access): Promise<AdminRoleRow> => {
  const roles = globalThis.strapi.service('admin::role') as unknown as AdminRoles;
  if (access === 'super-admin') return roles.getSuperAdmin();
  if (typeof access === 'string') {
    const found = await roles.findOne({ code: access });
    if (!found) throw new Error(`There is no admin role with the code "${access}".`);
    return found;
  }
  const role = await roles.create({ name: `Test ${randomUUID()}`, description: '' });
  const permissions = access.map((one) =>
    typeof one === 'string' ? plainPermission(one) : { ...plainPermission(one.action), ...one }
  );
  await roles.assignPermissions(role.id, permissions);
  return role;
};

/** Logs a fresh admin user in, with the given access. */
export const adminLogin = async (access: Access): Promise<AdminLogin> => {
  const { strapi } = app();
  const email = `${randomUUID()}@example.test`;
  const users = strapi.service('admin::user') as unknown as Creator<{ id: number }>;
  const { id } = await users.create({
    email,
    firstname: 'Test',
    lastname: 'User',
    password: 'Testing1234',
    registrationToken: null,
    isActive: true,
    roles: [(await adminRole(access)).id],
  });
  const sessions = strapi.sessionManager('admin');
  const { token: refresh } = await sessions.generateRefreshToken(String(id), randomUUID(), { type: 'session' });
  const access_ = await sessions.generateAccessToken(refresh);
  if (!('token' in access_)) throw new Error('No access token was made.');
  return { id, email, token: access_.token };
};

export const adminToken = async (access: Access): Promise<string> => (await adminLogin(access)).token;

/** An API token for the content API: of everything, or of the named actions alone. */
export const apiToken = async (actions: 'full-access' | string[]): Promise<string> => {
  const tokens = app().strapi.service('admin::api-token') as unknown as Creator<{ accessKey: string }>;
  const kind = actions === 'full-access' ? { type: 'full-access' } : { type: 'custom', permissions: actions };
  const { accessKey } = await tokens.create({ name: randomUUID(), description: '', lifespan: null, ...kind });
  return accessKey;
};
