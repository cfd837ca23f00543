import type { Core } from '@strapi/strapi';
import { LISTS, listCreate, listQuery } from '../../../shared/contracts/lists';
import type { ListPath } from '../../../shared/contracts/lists';
import { createListEntry, findListEntries } from '../services/list';
import { creating, finding, findingOne, updating } from './record';

/** The same four handlers for each reference list. */
export const listController =
  (path: ListPath) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const type = LISTS[path];
    const body = listCreate(path);
    return {
      find: finding(strapi, listQuery, (of, query) => findListEntries(of, type, query)),
      findOne: findingOne(strapi, type),
      create: creating(strapi, body, (of, actor, entry) => createListEntry(of, actor, type, entry)),
      update: updating(strapi, type, body),
    };
  };
