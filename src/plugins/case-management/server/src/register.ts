import type { Core } from '@strapi/strapi';
import { tables } from './models/tables';

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  tables.forEach((model) => strapi.get('models').add(model));
};
