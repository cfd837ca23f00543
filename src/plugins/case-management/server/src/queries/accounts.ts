import { UID } from '../../../shared/ids';
import type { Strapi, Trx } from './transaction';

export interface StaffIdentity {
  id: number;
  documentId: string;
  displayName: string;
}

/** The identity that a login is joined to (I10); `trx` inside a transaction. */
export const findStaffIdentity = async (
  strapi: Strapi,
  adminUserId: number,
  trx: Trx = strapi.db.connection
): Promise<StaffIdentity | null> => {
  const row: { id: number; document_id: string; display_name: string } | undefined = await trx(
    strapi.db.metadata.get(UID.identity).tableName
  )
    .where({ account_id: adminUserId })
    .first('id', 'document_id', 'display_name');
  return row ? { id: Number(row.id), documentId: row.document_id, displayName: row.display_name } : null;
};

export interface LoginRow {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string | null;
}

/** Reads a login and makes others who ask for it wait; SQLite lets only one write at a time anyway. */
export const lockLogin = async (strapi: Strapi, trx: Trx, adminUserId: number): Promise<LoginRow | null> => {
  const query = trx(strapi.db.metadata.get('admin::user').tableName).where({ id: adminUserId });
  const locked = strapi.db.dialect.client === 'sqlite' ? query : query.forUpdate();
  const row = await locked.first<LoginRow | undefined>('id', 'firstname', 'lastname', 'username', 'email');
  return row ?? null;
};

/** Has the login one of these admin roles? */
export const hasAdminRole = async (strapi: Strapi, adminUserId: number, codes: readonly string[]): Promise<boolean> =>
  (await strapi.db.query('admin::user').count({ where: { id: adminUserId, roles: { code: { $in: [...codes] } } } })) >
  0;
