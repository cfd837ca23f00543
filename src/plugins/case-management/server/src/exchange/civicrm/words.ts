/** The reason that is filled in where CiviCRM holds none. */
export const NOT_RECORDED = 'Not recorded in CiviCRM';

/** Key of the role type of a case's further clients: we keep one client. */
export const OTHER_CLIENT = 'other-client';

/** Keys of the role types that an activity's contacts take. */
export const ACTION_ROLES = { with: 'with', assigned: 'assigned-to' } as const;
