import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** Starts the project with the bench's fixture beside it; `PROJECT_ROOT` and `DATABASE_*` come from the environment. */
export const boot = async (): Promise<Core.Strapi> => {
  const appDir = process.env.PROJECT_ROOT ?? process.cwd();
  const distDir = path.resolve(__dirname, '..', 'app');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  return strapi.load();
};

/** Listens on a free port of the loopback, and says which. */
export const listen = async (strapi: Core.Strapi): Promise<number> => {
  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve());
  });
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The bench server listens on no port.');
  return address.port;
};
