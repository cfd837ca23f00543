import { ADMIN_ROLE_CODES } from '../../../../shared/staff';
import { IDENTITY_TYPE_KEYS } from '../../../../shared/vocabulary';
import type { DemoIdentity } from './types';

export interface DemoLogin {
  /** Key of the identity. */
  identity: string;
  /** What the login is called where it is printed. */
  label: string;
  email: string;
  firstname: string;
  lastname: string;
  /** Code of the admin role. */
  role: string;
}

const SUPER_ADMIN_CODE = 'strapi-super-admin';
const HOST = 'leatherwood.example';

/** One login for each role of staff, and one for who looks after the system. */
export const demoLogins: DemoLogin[] = [
  {
    identity: 'staff-advocate',
    label: 'Advocate',
    email: `advocate@${HOST}`,
    firstname: 'Tansy',
    lastname: 'Wagtail',
    role: ADMIN_ROLE_CODES.advocate,
  },
  {
    identity: 'staff-coordinator',
    label: 'Coordinator',
    email: `coordinator@${HOST}`,
    firstname: 'Rowan',
    lastname: 'Kestrel',
    role: ADMIN_ROLE_CODES.coordinator,
  },
  {
    identity: 'staff-editor',
    label: 'Website editor',
    email: `editor@${HOST}`,
    firstname: 'Juniper',
    lastname: 'Swift',
    role: ADMIN_ROLE_CODES.websiteEditor,
  },
  {
    identity: 'staff-reader',
    label: 'Reader',
    email: `reader@${HOST}`,
    firstname: 'Alder',
    lastname: 'Heron',
    role: ADMIN_ROLE_CODES.reader,
  },
  {
    identity: 'staff-admin',
    label: 'Administrator',
    email: `admin@${HOST}`,
    firstname: 'Hazel',
    lastname: 'Osprey',
    role: SUPER_ADMIN_CODE,
  },
];

/** Advocates who share the cases; the first is the one with a login. */
export const ADVOCATES = ['staff-advocate', 'staff-linden', 'staff-sorrel', 'staff-yarrow', 'staff-bryony'] as const;

const colleague = (key: string, firstName: string, familyName: string): DemoIdentity => ({
  key,
  kind: 'individual',
  firstName,
  familyName,
  types: [IDENTITY_TYPE_KEYS.other],
  email: `${firstName.toLowerCase()}@${HOST}`,
});

/** Staff who have no login in the demo. */
export const colleagues: DemoIdentity[] = [
  colleague('staff-linden', 'Linden', 'Dotterel'),
  colleague('staff-sorrel', 'Sorrel', 'Plover'),
  colleague('staff-yarrow', 'Yarrow', 'Godwit'),
  colleague('staff-bryony', 'Bryony', 'Sandpiper'),
];
