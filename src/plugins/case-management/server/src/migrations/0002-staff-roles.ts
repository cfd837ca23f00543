import { CASEWORK_UIDS, LIST_UIDS, UID } from '../../../shared/ids';
import { PERMISSIONS, permissionId } from '../../../shared/permissions';
import type { PermissionKey } from '../../../shared/permissions';
import { ADMIN_ROLE_CODES } from '../../../shared/staff';
import { ensureAdminRole, revokeContent } from '../services/admin-roles';
import type { AdminRoleDefinition, ContentGrant, ContentVerb } from '../services/admin-roles';
import type { Migration } from './run';

const RECORDS = [UID.identity, UID.case, UID.action, UID.role];
/** Which login is whose decides who sees what: only an administrator may say. */
const NOT_BY_STAFF = ['account'];

const grants = (uids: readonly string[], verbs: readonly ContentVerb[]): ContentGrant[] =>
  uids.map((uid) => ({ uid, verbs, except: NOT_BY_STAFF }));

/** Given to some roles alone by migrations of their own, which existing installs have as well. */
const LATER: readonly PermissionKey[] = ['work.read-all'];
const everyAction = PERMISSIONS.filter(({ key }) => !LATER.includes(key)).map(({ key }) => permissionId(key));
/** Lists belong to coordinators and administrators. */
const advocateActions = everyAction.filter((action) => action !== permissionId('list.write'));
const readActions = PERMISSIONS.filter(({ key }) => key.endsWith('.read')).map(({ key }) => permissionId(key));

/** `content`: casework in the Content Manager is for those who administer it; all others have our own pages. */
const roles: AdminRoleDefinition[] = [
  {
    code: ADMIN_ROLE_CODES.advocate,
    name: 'Advocate',
    description: 'Keeps clients, cases and actions',
    content: [],
    actions: advocateActions,
  },
  {
    code: ADMIN_ROLE_CODES.coordinator,
    name: 'Coordinator',
    description: 'Keeps clients, cases and actions, the lists, and the settings of the organisation',
    content: [
      ...grants(RECORDS, ['create', 'read', 'update']),
      ...grants(LIST_UIDS, ['create', 'read', 'update', 'delete']),
      ...grants([UID.organisation], ['create', 'read', 'update']),
    ],
    actions: everyAction,
  },
  {
    code: ADMIN_ROLE_CODES.websiteEditor,
    name: 'Website editor',
    description: 'Publishes on the website, and sees no casework at all',
    content: [],
    actions: ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
      (action) => `plugin::upload.${action}`
    ),
  },
  {
    code: ADMIN_ROLE_CODES.reader,
    name: 'Reader',
    description: 'Reads everything of the casework, changes nothing',
    content: [],
    actions: readActions,
  },
];

/** Roles that Strapi makes on a new install, with permissions on every content type that it finds. */
const STRAPI_ROLE_CODES = ['strapi-editor', 'strapi-author'];

/** The roles of staff, made once: what an administrator changes afterwards stays changed. */
export const staffRoles: Migration = {
  name: '0002-staff-roles',
  async run(strapi) {
    for (const role of roles) await ensureAdminRole(strapi, role);
    // Casework is for those who were given it by name.
    for (const code of STRAPI_ROLE_CODES) await revokeContent(strapi, code, CASEWORK_UIDS);
  },
};
