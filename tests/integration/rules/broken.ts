import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import type { Made } from '../../support/factories';
import type { PathName } from './paths';

/** Attribute data in which a relation is the record itself (a list of them where it is to-many). */
export type Data = Record<string, unknown>;

export interface Attempt {
  /** What is changed or deleted. */
  target?: Made;
  data?: Data;
}

/** One way to break one rule. */
export interface Broken {
  /** The rule's number, and what is tried. */
  rule: string;
  uid: CaseworkUid;
  how: 'create' | 'update' | 'delete';
  /** Makes what the attempt needs. Called once: a refused write changes nothing, so every path tries the same. */
  arrange: () => Promise<Attempt>;
  /** The path of the field, its parts joined by dots; '' where the record as a whole is meant. */
  path: string;
  sentence: string | RegExp;
  /** Ways that can't express this attempt, and why. */
  notOn?: Partial<Record<PathName, string>>;
  /** What a way wants besides, for the attempt to reach the rule. */
  besides?: Partial<Record<PathName, () => Promise<Data>>>;
  /** Ways whose own contract refuses it first, at the same field, in its own words. */
  contractOn?: readonly PathName[];
}
