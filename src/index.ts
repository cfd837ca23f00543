import type { Core } from '@strapi/strapi';
import { afterAdminBootstrap } from './plugins/case-management/server/src/after-admin';

export default {
  register() {},
  // Strapi runs this after the bootstrap of every plugin and of its admin.
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await afterAdminBootstrap(strapi);
  },
};
