import type { Gender, IdentityKind } from '../../../../shared/vocabulary';
import type { DeclaredField } from '../fields';

/** What the rules need to know of an identity; relations are row ids. */
export interface IdentityFacts {
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  language?: string | null;
  kind: IdentityKind | null;
  title?: string | null;
  firstName?: string | null;
  otherNames?: string | null;
  familyName?: string | null;
  name?: string | null;
  anonymous?: boolean | null;
  anonymousLabel?: string | null;
  gender?: Gender | null;
  dateOfBirth?: string | null;
  dateOfBirthEstimated?: boolean | null;
  diedOn?: string | null;
  region?: number | null;
  details?: unknown;
}

export interface IdentityTypeFacts {
  id: number;
  key: string;
  name: string;
  permitsCases: boolean;
  permitsEducation: boolean;
  /** Row ids that this type excludes, as stored on its own side; `excluded` looks both ways. */
  excludes: number[];
  requires: Requirements;
  fields: DeclaredField[];
}

/** Field → the kinds of identity that need it. */
export type Requirements = Partial<Record<string, IdentityKind[]>>;
