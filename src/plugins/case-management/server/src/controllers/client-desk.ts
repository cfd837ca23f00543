import type { Core } from '@strapi/strapi';
import { clientDeskJson } from '../services/client-desk';
import { handler, idOf, sendJson } from './http';

export const clientDeskController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await clientDeskJson(strapi, idOf(ctx)));
  }),
});
