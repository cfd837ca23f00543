import type { Core } from '@strapi/strapi';
import { identityFields } from '../../../shared/contracts/identity';
import type { IdentityQuery } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { findRecords } from './find-records';
import type { RecordType } from './find-records';
import { CREATED, UPDATED, beginsWith, instantFilter, is, isFlag, linkFilters, sortOf } from './sql/filters';
import type { Page } from './sql/page';

export const identityRecords: RecordType = { uid: UID.identity, fields: identityFields };

const LINKS = {
  type: { relation: 'types', target: UID.identityType },
  region: { relation: 'region', target: UID.region },
};

export const findIdentities = async (strapi: Core.Strapi, query: IdentityQuery): Promise<Page> =>
  findRecords(strapi, identityRecords, query, {
    where: [
      ...(await linkFilters(strapi, UID.identity, LINKS, query)),
      ...is('a.kind', query.kind),
      ...isFlag('a.anonymous', query.anonymous),
      ...beginsWith('a.sort_name', query.name?.toLowerCase()),
      ...instantFilter(strapi, 'a.updated_at', '>=', query.changedSince),
    ],
    sort: sortOf(query.sort, {
      ...UPDATED,
      name: { column: 'a.sort_name', type: 'text' },
      createdAt: CREATED,
    }),
  });
