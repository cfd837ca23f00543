import type { Core } from '@strapi/strapi';
import { caseFields } from '../../../shared/contracts/case';
import type { CaseQuery } from '../../../shared/contracts/case';
import { UID } from '../../../shared/ids';
import { findRecords } from './find-records';
import type { RecordType } from './find-records';
import { UPDATED, beginsWith, instantFilter, is, linkFilters, sortNeeds, sortOf } from './sql/filters';
import type { Page } from './sql/page';

export const caseRecords: RecordType = { uid: UID.case, fields: caseFields };

const LINKS = {
  client: { relation: 'client', target: UID.identity },
  issue: { relation: 'issues', target: UID.issue },
  outcome: { relation: 'outcome', target: UID.outcome },
  fundingProgram: { relation: 'fundingProgram', target: UID.fundingProgram },
};

export const findCases = async (strapi: Core.Strapi, query: CaseQuery): Promise<Page> => {
  sortNeeds(query, 'lastDoneAt', ['stage', 'client']);
  sortNeeds(query, 'nextDueAt', ['stage', 'client']);
  return findRecords(strapi, caseRecords, query, {
    where: [
      ...(await linkFilters(strapi, UID.case, LINKS, query)),
      ...is('a.stage', query.stage),
      // PostgreSQL alone tells capitals from small letters here.
      ...beginsWith('a.reference', query.reference?.toUpperCase()),
      ...instantFilter(strapi, 'a.opened_at', '>=', query.openedFrom),
      ...instantFilter(strapi, 'a.opened_at', '<', query.openedTo),
      ...instantFilter(strapi, 'a.updated_at', '>=', query.changedSince),
    ],
    sort: sortOf(query.sort, {
      ...UPDATED,
      openedAt: { column: 'a.opened_at', type: 'instant' },
      reference: { column: 'a.reference', type: 'text' },
      lastDoneAt: { column: 'a.last_done_at', type: 'instant' },
      nextDueAt: { column: 'a.next_due_at', type: 'instant' },
    }),
  });
};
