import type { Core } from '@strapi/strapi';
import type { ListQuery } from '../../../shared/contracts/lists';
import { findRecords } from './find-records';
import type { RecordType } from './find-records';
import { UPDATED, is, isFlag, sortOf } from './sql/filters';
import type { Page } from './sql/page';

export const findListEntries = (strapi: Core.Strapi, type: RecordType, query: ListQuery): Promise<Page> =>
  findRecords(strapi, type, query, {
    where: [...is('a.key', query.key), ...isFlag('a.active', query.active)],
    sort: sortOf(query.sort, {
      ...UPDATED,
      name: { column: 'a.name', type: 'text' },
      key: { column: 'a.key', type: 'text' },
    }),
  });
