/** An API token and an admin's access token, made as the admin panel makes them. */
import type { Core } from '@strapi/strapi';
import { adminService } from '../../../src/plugins/case-management/server/src/utils/strapi-admin';

interface ApiTokens {
  create(token: object): Promise<{ accessKey: string }>;
}
interface Sessions {
  generateRefreshToken(userId: string, deviceId: string, options: object): Promise<{ token: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string }>;
}

const stamp = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

export const makeApiToken = async (strapi: Core.Strapi): Promise<string> => {
  const tokens: unknown = strapi.service('admin::api-token');
  const made = await (tokens as ApiTokens).create({
    name: `bench ${stamp()}`,
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  return made.accessKey;
};

/** Somebody with the plain permissions of an advocate: a super admin's log-in check costs far more. */
export const makeAdminToken = async (strapi: Core.Strapi): Promise<string> => {
  const roles = adminService(strapi, 'role');
  const role = (await roles.findOne({ name: 'Advocate' })) ?? (await roles.getSuperAdmin());
  const user = await adminService(strapi, 'user').create({
    email: `bench-${stamp()}@bench.invalid`,
    firstname: 'Bench',
    lastname: 'Advocate',
    password: `Aa1-${stamp()}-${stamp()}`,
    registrationToken: null,
    isActive: true,
    roles: role ? [role.id] : [],
  });
  const manager: unknown = strapi.sessionManager('admin');
  const sessions = manager as Sessions;
  const refresh = await sessions.generateRefreshToken(String(user.id), 'bench', { type: 'session' });
  return (await sessions.generateAccessToken(refresh.token)).token;
};
