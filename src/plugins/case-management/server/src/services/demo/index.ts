import { UID } from '../../../../shared/ids';
import { keyOf } from '../../domain/list';
import { localDateOf } from '../../domain/time';
import { markAsDemo } from '../../queries/organisation';
import { inTransaction } from '../../queries/transaction';
import type { Strapi, Trx } from '../../queries/transaction';
import { documentsOf } from '../../utils/documents';
import { adminService } from '../../utils/strapi-admin';
import { ensureStarterLists } from '../setup';
import { ensureEntries } from '../setup/list-entries';
import { createLogin } from '../staff';
import { demoData } from './data';
import { demoOrganisation, demoPrograms, demoRegions } from './organisation';
import { demoLogins } from './staff';
import { writeDemo } from './write';

export { demoLogins } from './staff';

export interface DemoPassword {
  email: string;
  password: string;
}

interface FillOptions {
  logins: DemoPassword[];
  progress(this: void, text: string): void;
}

const passwordFor = (logins: DemoPassword[], email: string): string => {
  const login = logins.find((one) => one.email === email);
  if (!login) throw new Error(`There is no password for ${email}.`);
  return login.password;
};

/** Row ids of the new logins, by the key of their identity. */
const makeLogins = async (strapi: Strapi, logins: DemoPassword[]): Promise<Map<string, number>> => {
  const accounts = new Map<string, number>();
  for (const { identity, email, firstname, lastname, role } of demoLogins) {
    const password = passwordFor(logins, email);
    const user = await createLogin(strapi, { email, firstname, lastname, role, password });
    accounts.set(identity, user.id);
  }
  return accounts;
};

const makeOrganisation = async (strapi: Strapi, trx: Trx) => {
  await documentsOf(strapi, UID.organisation).create({ data: demoOrganisation });
  await markAsDemo(strapi, trx);
  await ensureStarterLists(strapi);
  await ensureEntries(strapi, UID.fundingProgram, demoPrograms);
  await ensureEntries(
    strapi,
    UID.region,
    demoRegions.map((name) => ({ key: keyOf(name), name }))
  );
};

/** Fills an empty database with the demo organisation as of today, all of it or nothing. */
export const fillDemo = (strapi: Strapi, { logins, progress }: FillOptions): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    await makeOrganisation(strapi, trx);
    progress('Organisation and lists');
    const accounts = await makeLogins(strapi, logins);
    const { timeZone } = demoOrganisation;
    const data = demoData(localDateOf(new Date(), timeZone), timeZone);
    await writeDemo(strapi, data, accounts, progress);
  });

/** Gives the demo's logins the passwords that were made for them. */
export const resetDemoPasswords = async (strapi: Strapi, logins: DemoPassword[]): Promise<void> => {
  for (const { email, password } of logins) {
    const user = await adminService(strapi, 'user').findOneByEmail(email);
    if (user) await adminService(strapi, 'user').updateById(user.id, { password });
  }
};
