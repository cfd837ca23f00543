import { UID } from '../../../../shared/ids';
import { readOrganisation } from '../../queries/organisation';
import { inTransaction } from '../../queries/transaction';
import type { Strapi } from '../../queries/transaction';
import { adminService } from '../../utils/strapi-admin';

/** What a database holds: the demo, an organisation's own data (or the beginnings of it), or nothing yet. */
export type DatabaseState = 'empty' | 'demo' | 'real';

export const databaseState = (strapi: Strapi): Promise<DatabaseState> =>
  inTransaction(strapi, async (trx) => {
    if ((await readOrganisation(strapi, trx)).demo) return 'demo';
    for (const uid of [UID.organisation, UID.identity, UID.case])
      if ((await strapi.db.query(uid).count()) > 0) return 'real';
    return (await adminService(strapi, 'user').exists()) ? 'real' : 'empty';
  });
