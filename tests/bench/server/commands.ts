import type { Core } from '@strapi/strapi';
import { fillIdentities } from '../generate/load';
import { cpuTime } from './cpu';
import { documentsLoop, importActions } from './import';
import type { Command } from './protocol';

/** Does the work and answers a figure: actions a second or milliseconds where something is timed, else 0. */
export const obey = async (strapi: Core.Strapi, cases: number, command: Command): Promise<number> => {
  switch (command.name) {
    case 'fill-identities':
      await fillIdentities(strapi, cases, command.count);
      return 0;
    case 'cpu':
      return cpuTime();
    case 'import':
      return importActions(strapi, cases, command.actions, command.round);
    case 'documents-loop':
      return documentsLoop(strapi, cases, command);
  }
};
