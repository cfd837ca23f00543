import type { Core } from '@strapi/strapi';
import type { ListUid, UID } from '../../../../shared/ids';
import type { RoleScope, SystemActionTypeKey } from '../../../../shared/vocabulary';
import { documentsOf } from '../../utils/documents';

interface Entry {
  key: string;
  name: string;
  description?: string;
}

export interface IdentityTypeEntry extends Entry {
  permitsCases?: boolean;
  permitsEducation?: boolean;
  requires?: { region?: string[]; gender?: string[] };
}

export interface ActionTypeEntry extends Entry {
  milestone?: boolean;
  countsTime?: boolean;
  locked?: boolean;
}

export interface RoleTypeEntry extends Entry {
  inverseName?: string;
  scope: RoleScope;
  kinds?: string[];
  grantsAccess?: boolean;
  managesCase?: boolean;
}

interface EntryOf {
  [UID.identityType]: IdentityTypeEntry;
  [UID.actionType]: ActionTypeEntry;
  [UID.roleType]: RoleTypeEntry;
  [UID.region]: Entry;
  [UID.issue]: Entry;
  [UID.outcome]: Entry;
  [UID.fundingProgram]: Entry;
}

/** C4: nobody makes an action of it by hand. */
export const systemActionType = (key: SystemActionTypeKey, name: string): ActionTypeEntry => ({
  key,
  name,
  description: 'Written by the system when it happens',
  countsTime: false,
  locked: true,
});

/** Makes the entries whose key a list does not have; the others stay as an administrator left them. */
export const ensureEntries = async <U extends ListUid>(
  strapi: Core.Strapi,
  uid: U,
  entries: ReadonlyArray<EntryOf[U]>
): Promise<void> => {
  const documents = documentsOf(strapi, uid);
  for (const entry of entries) {
    const existing = await documents.findFirst({ filters: { key: entry.key } });
    if (!existing) await documents.create({ data: { ...entry, active: true } });
  }
};
