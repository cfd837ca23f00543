import { UID } from '../../../shared/ids';
import { CASEWORKER_CODES } from '../../../shared/staff';
import { IDENTITY_TYPE_KEYS } from '../../../shared/vocabulary';
import { findStaffIdentity, hasAdminRole, lockLogin } from '../queries/accounts';
import type { LoginRow, StaffIdentity } from '../queries/accounts';
import { idsByKey } from '../queries/keys';
import { inTransaction } from '../queries/transaction';
import type { Strapi, Trx } from '../queries/transaction';
import { adminService } from '../utils/strapi-admin';
import type { AdminUser } from '../utils/strapi-admin';
import { systemActor } from './actor';
import { writeBatch } from './batch';

export type { StaffIdentity } from '../queries/accounts';

const namesOf = ({ firstname, lastname, username, email }: LoginRow) => {
  const firstName = firstname?.trim() || null;
  const familyName = lastname?.trim() || null;
  if (firstName || familyName) return { firstName, familyName };
  return { firstName: username?.trim() || email?.split('@')[0] || 'Staff', familyName: null };
};

/** Staff are of type Other unless said. */
const otherType = async (strapi: Strapi, trx: Trx): Promise<number> => {
  const key = IDENTITY_TYPE_KEYS.other;
  const entry = (await idsByKey(strapi, trx, UID.identityType, [key])).get(key);
  if (!entry) throw new Error(`The identity type "${key}" is missing: start the application once to make it.`);
  return entry.id;
};

const makeStaffIdentity = (strapi: Strapi, adminUserId: number): Promise<StaffIdentity> =>
  inTransaction(strapi, async (trx) => {
    // Whoever comes second waits here, and then finds the identity of the first.
    const login = await lockLogin(strapi, trx, adminUserId);
    if (!login) throw new Error(`There is no staff login ${adminUserId}.`);
    const found = await findStaffIdentity(strapi, adminUserId, trx);
    if (found) return found;
    const row = {
      kind: 'individual',
      ...namesOf(login),
      email: login.email,
      types: [await otherType(strapi, trx)],
      account: adminUserId,
    };
    await writeBatch(strapi, UID.identity, [row], { actor: systemActor(), onBroken: 'throw' });
    const made = await findStaffIdentity(strapi, adminUserId, trx);
    if (!made) throw new Error(`The identity of the staff login ${adminUserId} was not made.`);
    return made;
  });

/** I10: the identity of a staff login, made at its first use; two first uses at once make one. */
export const staffIdentity = async (strapi: Strapi, adminUserId: number): Promise<StaffIdentity> => {
  // Inside a transaction every read must be its own: SQLite has one connection, and would wait for ever.
  if (strapi.db.inTransaction()) return makeStaffIdentity(strapi, adminUserId);
  const found = await findStaffIdentity(strapi, adminUserId);
  if (found) return found;
  try {
    return await makeStaffIdentity(strapi, adminUserId);
  } catch (error) {
    // Another process may have been first: then the unique index on the account refused ours.
    const made = await findStaffIdentity(strapi, adminUserId);
    if (made) return made;
    throw error;
  }
};

/** The identity of a login that has one, or has a role of staff and now its first use; other logins get none made. */
export const staffIdentityIfAny = (strapi: Strapi, adminUserId: number): Promise<StaffIdentity | null> =>
  inTransaction(strapi, async (trx) => {
    const found = await findStaffIdentity(strapi, adminUserId, trx);
    if (found || !(await hasAdminRole(strapi, adminUserId, CASEWORKER_CODES))) return found;
    return makeStaffIdentity(strapi, adminUserId);
  });

export interface NewLogin {
  email: string;
  firstname: string;
  lastname: string;
  password: string;
  /** Code of an admin role. */
  role: string;
}

/** A login that works at once, with its role; its identity is made at its first use. */
export const createLogin = async (strapi: Strapi, { role: code, ...login }: NewLogin): Promise<AdminUser> => {
  const role = await adminService(strapi, 'role').findOne({ code });
  if (!role) throw new Error(`There is no admin role with the code "${code}".`);
  const attributes = { ...login, email: login.email.toLowerCase(), registrationToken: null, isActive: true };
  return adminService(strapi, 'user').create({ ...attributes, roles: [role.id] });
};
