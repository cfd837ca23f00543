import type { Core } from '@strapi/strapi';
import { fillIdentities } from '../generate/load';
import type { Command } from './protocol';

/** Does the work and answers a figure: rows per second where something is timed, else 0. */
export const obey = async (strapi: Core.Strapi, cases: number, command: Command): Promise<number> => {
  switch (command.name) {
    case 'fill-identities':
      await fillIdentities(strapi, cases, command.count);
      return 0;
    case 'import':
    case 'documents-loop':
      throw new Error(`${command.name} is not measured yet.`);
  }
};
