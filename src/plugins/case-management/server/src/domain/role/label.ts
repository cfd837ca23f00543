import { cut } from '../text';

/** The names that a role is called by. */
export interface RoleNames {
  type: string;
  holder: string;
  /** The other identity of a relationship. */
  other: string | null;
}

/** What people call a role: "Advocate: Ada Bell", and for a relationship "Employer of: Ada Bell – Ben Ash". */
export const roleLabel = ({ type, holder, other }: RoleNames): string =>
  cut(`${type}: ${other === null ? holder : `${holder} – ${other}`}`);
