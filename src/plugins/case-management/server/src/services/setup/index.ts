import { UID } from '../../../../shared/ids';
import { isTimeZone } from '../../domain/time';
import { entryKey } from '../../exchange/text';
import { inTransaction } from '../../queries/transaction';
import type { Strapi } from '../../queries/transaction';
import { documentsOf } from '../../utils/documents';
import { createLogin, staffIdentity } from '../staff';
import type { NewLogin } from '../staff';
import { ensureEntries } from './list-entries';
import { starterActionTypes, starterIssues, starterOutcomes, starterRoleTypes } from './starter-lists';

export { databaseState } from './state';

const SUPER_ADMIN_CODE = 'strapi-super-admin';

export interface NewOrganisation {
  name: string;
  /** IANA name. */
  timeZone: string;
  country?: string | null;
  subdivision?: string | null;
  currency?: string | null;
  regions: string[];
  programs: string[];
  /** The first login; an administrator, because somebody must be able to let the others in. */
  login: Omit<NewLogin, 'role'>;
}

/** The setup can't go on; the message is for the person who asked for it. */
export class SetupRefused extends Error {
  override readonly name = 'SetupRefused';
}

const named = (names: readonly string[]) => names.map((name) => ({ key: entryKey(name), name }));

/** Starter lists beside those that the rules need; entries that are there stay as they are. */
export const ensureStarterLists = async (strapi: Strapi): Promise<void> => {
  await ensureEntries(strapi, UID.actionType, starterActionTypes);
  await ensureEntries(strapi, UID.roleType, starterRoleTypes);
  await ensureEntries(strapi, UID.issue, starterIssues);
  await ensureEntries(strapi, UID.outcome, starterOutcomes);
};

const noSuchZone = (zone: string) => `"${zone}" is no time zone: give a name such as Australia/Hobart.`;

const refuseUnlessNew = async (strapi: Strapi, { timeZone }: NewOrganisation) => {
  if (!isTimeZone(timeZone)) throw new SetupRefused(noSuchZone(timeZone));
  const existing = await documentsOf(strapi, UID.organisation).findFirst();
  if (existing?.demo) throw new SetupRefused('This database holds the demo, and real data is never mixed with it.');
  if (existing)
    throw new SetupRefused(`This database is set up already, for ${String(existing.name)}: nothing was changed.`);
};

/** Makes an organisation with its lists and a first login, or nothing. */
export const setUpOrganisation = (strapi: Strapi, organisation: NewOrganisation): Promise<void> =>
  inTransaction(strapi, async () => {
    await refuseUnlessNew(strapi, organisation);
    const { regions, programs, login, ...settings } = organisation;
    await documentsOf(strapi, UID.organisation).create({ data: settings });
    await ensureStarterLists(strapi);
    await ensureEntries(strapi, UID.region, named(regions));
    await ensureEntries(strapi, UID.fundingProgram, named(programs));
    const { id } = await createLogin(strapi, { ...login, role: SUPER_ADMIN_CODE });
    await staffIdentity(strapi, id);
  });
