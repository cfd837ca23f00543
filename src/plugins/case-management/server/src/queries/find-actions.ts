import type { Core } from '@strapi/strapi';
import { actionFields } from '../../../shared/contracts/action';
import type { ActionQuery } from '../../../shared/contracts/action';
import { UID } from '../../../shared/ids';
import { findRecords, rowIdsOf } from './find-records';
import type { RecordType } from './find-records';
import { CREATED, instantFilter, is, linkFilters, sortNeeds, sortOf } from './sql/filters';
import type { Condition, Page } from './sql/page';
import { BrokenRule, problem } from '../domain/errors';

export const actionRecords: RecordType = { uid: UID.action, fields: actionFields };

const LINKS = {
  case: { relation: 'case', target: UID.case },
  type: { relation: 'type', target: UID.actionType },
  assignee: { relation: 'assignee', target: UID.identity },
};

/** The client of the case stands in a column of the action, and is no relation of it. */
const ofClient = async (strapi: Core.Strapi, client: string | undefined): Promise<Condition[]> => {
  if (client === undefined) return [];
  const id = (await rowIdsOf(strapi, UID.identity, [client])).get(client);
  if (id === undefined) throw new BrokenRule([problem('client', `There is no such record: ${client}.`)]);
  return is('a.client_id', id);
};

/** Somebody of the staff: the row of their identity, and their login, of which there is one; names are shared. */
export interface Recorder {
  identityId: number;
  login: string;
}

const MADE_BY = `exists (select 1 from cm_revisions v where v.document_id = a.document_id and v.uid = '${UID.action}'
  and v.before is null and v.actor like ?)`;

const doneBy = (by: Recorder | undefined): Condition[] =>
  by === undefined
    ? []
    : [
        {
          sql: `(a.assignee_id = ? or (a.assignee_id is null and ${MADE_BY}))`,
          bindings: [by.identityId, `${by.login} %`],
        },
      ];

export const findActions = async (strapi: Core.Strapi, query: ActionQuery, by?: Recorder): Promise<Page> => {
  sortNeeds(query, 'dueAt', ['case', 'assignee']);
  return findRecords(strapi, actionRecords, query, {
    where: [
      ...(await linkFilters(strapi, UID.action, LINKS, query)),
      ...(await ofClient(strapi, query.client)),
      ...doneBy(by),
      ...is('a.state', query.state),
      ...is('a.source', query.source),
      ...instantFilter(strapi, 'a.at', '>=', query.from),
      ...instantFilter(strapi, 'a.at', '<', query.to),
    ],
    sort: sortOf(query.sort, {
      at: { column: 'a.at', type: 'instant' },
      createdAt: CREATED,
      dueAt: { column: 'a.due_at', type: 'instant' },
    }),
  });
};
