import { UID } from '../../../../shared/ids';
import { readOrganisation } from '../../queries/organisation';
import type { Strapi } from '../../queries/transaction';
import { adminService } from '../../utils/strapi-admin';

/** What a database holds: the demo, an organisation's own data (or the beginnings of it), or nothing yet. */
export type DatabaseState = 'empty' | 'demo' | 'real';

export const databaseState = async (strapi: Strapi): Promise<DatabaseState> => {
  if ((await readOrganisation(strapi)).demo) return 'demo';
  const rows = await Promise.all([UID.organisation, UID.identity, UID.case].map((uid) => strapi.db.query(uid).count()));
  const used = rows.some((count) => count > 0) || (await adminService(strapi, 'user').exists());
  return used ? 'real' : 'empty';
};
