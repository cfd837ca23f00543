/** Codes of the admin roles that a new install has for staff; names and permissions are the administrator's. */
export const ADMIN_ROLE_CODES = {
  advocate: 'casework-advocate',
  coordinator: 'casework-coordinator',
  websiteEditor: 'casework-website-editor',
  reader: 'casework-reader',
} as const;

/** The roles of those who work on cases: their first use of the casework makes their identity (I10). */
export const CASEWORKER_CODES: readonly string[] = [
  ADMIN_ROLE_CODES.advocate,
  ADMIN_ROLE_CODES.coordinator,
  ADMIN_ROLE_CODES.reader,
];
