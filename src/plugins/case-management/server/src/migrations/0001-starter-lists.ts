import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import {
  IDENTITY_KINDS,
  IDENTITY_TYPE_KEYS,
  REGION_KEYS,
  ROLE_TYPE_KEYS,
  SYSTEM_ACTION_TYPES,
} from '../../../shared/vocabulary';
import { ensureEntries, systemActionType } from '../services/setup/list-entries';
import type { IdentityTypeEntry } from '../services/setup/list-entries';
import { documentsOf } from '../utils/documents';
import type { Migration } from './run';

const identityTypes: IdentityTypeEntry[] = [
  {
    key: IDENTITY_TYPE_KEYS.client,
    name: 'Client',
    description: 'Someone we advocate for; cases and actions are recorded for them',
    permitsCases: true,
    requires: { region: [...IDENTITY_KINDS], gender: ['individual'] },
  },
  {
    key: IDENTITY_TYPE_KEYS.mhtrsRepresentative,
    name: 'MHTRS Representative',
    description: 'Represents clients before the Mental Health Tribunal',
  },
  { key: IDENTITY_TYPE_KEYS.rto, name: 'RTO', description: 'Registered training organisation' },
  {
    key: IDENTITY_TYPE_KEYS.serviceProvider,
    name: 'Service Provider',
    description: 'Education sessions are run for them',
    permitsEducation: true,
  },
  { key: IDENTITY_TYPE_KEYS.other, name: 'Other', description: 'Contact details only; staff are of this type' },
];

const systemActionNames = {
  caseOpened: 'Case opened',
  caseClosed: 'Case closed',
  caseReopened: 'Case reopened',
  clientChanged: 'Client changed',
  definitionChanged: 'Case definition changed',
  roleBegun: 'Role begun',
  roleEnded: 'Role ended',
} as const;

const systemActionTypes = Object.entries(systemActionNames).map(([word, name]) =>
  systemActionType(SYSTEM_ACTION_TYPES[word as keyof typeof systemActionNames], name)
);

/** I3: exclusion counts both ways, and is stored on both, so that each form shows it. */
const excludeEachOther = async (strapi: Core.Strapi, keys: [string, string]) => {
  const identityTypeDocuments = documentsOf(strapi, UID.identityType);
  const types = await identityTypeDocuments.findMany({ filters: { key: { $in: keys } } });
  for (const type of types) {
    const excludes = types.filter((other) => other.documentId !== type.documentId).map((other) => other.documentId);
    await identityTypeDocuments.update({ documentId: type.documentId, data: { excludes } });
  }
};

/** What the rules themselves need: the five identity types (I2), "Not known" (I5), locked action types (C4), advocate (C5). */
export const starterLists: Migration = {
  name: '0001-starter-lists',
  async run(strapi) {
    await ensureEntries(strapi, UID.identityType, identityTypes);
    await excludeEachOther(strapi, [IDENTITY_TYPE_KEYS.client, IDENTITY_TYPE_KEYS.serviceProvider]);
    await ensureEntries(strapi, UID.region, [
      { key: REGION_KEYS.notKnown, name: 'Not known', description: 'For clients whose region nobody knows yet' },
    ]);
    await ensureEntries(strapi, UID.actionType, systemActionTypes);
    await ensureEntries(strapi, UID.roleType, [
      {
        key: ROLE_TYPE_KEYS.advocate,
        name: 'Advocate',
        description: 'Advocates for the client in this case, and answers for it',
        scope: 'case',
        grantsAccess: true,
        managesCase: true,
      },
    ]);
  },
};
