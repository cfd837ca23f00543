import type { Core } from '@strapi/strapi';
import { managersOn } from './sql/managed';
import { readPage } from './sql/page';
import type { Page } from './sql/page';
import { readerOf } from './sql/reader';

/** Whoever manages an open case on the day, and logins that something planned is assigned to; by name. */
export const readWorkPeople = async (
  strapi: Core.Strapi,
  { today, limit, cursor }: { today: string; limit: number; cursor?: string }
): Promise<Page> => {
  const managers = managersOn(today);
  return readPage(strapi, {
    table: 'cm_identities',
    json: readerOf(strapi).dialect.object({ documentId: 'a.document_id', name: 'a.display_name' }),
    where: [
      {
        sql: `a.id in (${managers.sql} union all select p.id from cm_identities p where p.account_id is not null
          and exists (select 1 from cm_actions x where x.assignee_id = p.id and x.state = 'planned'))`,
        bindings: managers.bindings,
      },
    ],
    sort: { column: 'a.sort_name', type: 'text', descending: false },
    limit,
    cursor,
    listing: { route: 'work/people' },
  });
};
