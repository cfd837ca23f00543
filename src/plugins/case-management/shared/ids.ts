/** Every identifier of the plugin, said once. */
export const PLUGIN_ID = 'case-management';

export const UID = {
  organisation: 'plugin::case-management.organisation',
  identityType: 'plugin::case-management.identity-type',
  identity: 'plugin::case-management.identity',
  region: 'plugin::case-management.region',
  issue: 'plugin::case-management.issue',
  outcome: 'plugin::case-management.outcome',
  fundingProgram: 'plugin::case-management.funding-program',
  actionType: 'plugin::case-management.action-type',
  action: 'plugin::case-management.action',
  roleType: 'plugin::case-management.role-type',
  role: 'plugin::case-management.role',
  case: 'plugin::case-management.case',
} as const;

export type CaseworkUid = (typeof UID)[keyof typeof UID];

export const CASEWORK_UIDS: readonly CaseworkUid[] = Object.values(UID);

/** Reference lists (V5): content that an administrator edits; each has key, name and active. */
export const LIST_UIDS = [
  UID.identityType,
  UID.region,
  UID.issue,
  UID.outcome,
  UID.fundingProgram,
  UID.actionType,
  UID.roleType,
] as const;

export type ListUid = (typeof LIST_UIDS)[number];

/** Records that carry a version (V1). */
export const VERSIONED_UIDS = [UID.identity, UID.case, UID.action] as const;

/** Tables that are no content type. */
export const TABLE = {
  externalIds: 'cm_external_ids',
  idempotency: 'cm_idempotency',
  counters: 'cm_counters',
  revisions: 'cm_revisions',
  outbox: 'cm_outbox',
  caseAccess: 'cm_case_access',
  migrations: 'cm_migrations',
  nameKeys: 'cm_name_keys',
  looks: 'cm_looks',
  findKeys: 'cm_find_keys',
  files: 'cm_files',
} as const;

/** In the revisions: that the case of this documentId was put on paper, by whom and when. It is no record of its own. */
export const PRINTED = 'print-of-case';
