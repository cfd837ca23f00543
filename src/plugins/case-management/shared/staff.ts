/** Codes of the admin roles that a new install has for staff; names and permissions are the administrator's. */
export const ADMIN_ROLE_CODES = {
  advocate: 'casework-advocate',
  coordinator: 'casework-coordinator',
  websiteEditor: 'casework-website-editor',
  reader: 'casework-reader',
} as const;
