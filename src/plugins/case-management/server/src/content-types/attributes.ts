/**
 * Builders for the attributes of our schemas. `private` keeps an attribute out of every stock API answer;
 * `writable: false` keeps it out of the Content Manager's input. Rules about values live in `domain/`.
 */
import type { CaseworkUid } from '../../../shared/ids';

export interface Attribute {
  type: string;
  [option: string]: unknown;
}

const attribute = (type: string, options: Record<string, unknown> = {}): Attribute => ({ type, ...options });

/** At most 255 characters on every database. */
export const text = (options = {}) => attribute('string', options);
export const privateText = (options = {}) => text({ private: true, ...options });
/** Of any length up to the limit that `domain/shape.ts` sets. */
export const longText = (options = {}) => attribute('text', options);
export const privateLongText = (options = {}) => longText({ private: true, ...options });
export const flag = (initial: boolean, options = {}) => attribute('boolean', { default: initial, ...options });
export const integer = (options = {}) => attribute('integer', options);
export const instant = (options = {}) => attribute('datetime', options);
export const localDate = (options = {}) => attribute('date', options);
export const json = (options = {}) => attribute('json', options);
export const oneOf = (values: readonly string[], options = {}) =>
  attribute('enumeration', { enum: [...values], ...options });

/** Set by hooks alone; visible, never sent. */
export const derivedText = (options = {}) => text({ writable: false, ...options });
/** A numeric row id beside a relation, for indexes; set by hooks in the same INSERT. */
export const rowId = () => integer({ private: true, visible: false, writable: false, configurable: false });

export const toOne = (target: CaseworkUid | 'admin::user', options = {}) =>
  attribute('relation', { relation: 'manyToOne', target, ...options });
/** To-one without an inverse side. */
export const linkTo = (target: CaseworkUid | 'admin::user', options = {}) =>
  attribute('relation', { relation: 'oneToOne', target, ...options });
export const linkToMany = (target: CaseworkUid, options = {}) =>
  attribute('relation', { relation: 'oneToMany', target, ...options });
export const inverseOf = (target: CaseworkUid, mappedBy: string, options = {}) =>
  attribute('relation', { relation: 'oneToMany', target, mappedBy, ...options });
export const manyToMany = (target: CaseworkUid, options = {}) =>
  attribute('relation', { relation: 'manyToMany', target, ...options });

/** An index of the table; `columns` are database names (snake case). */
export const index = (name: string, ...columns: string[]) => ({ name: `cm_${name}_idx`, columns });
export const unique = (name: string, ...columns: string[]) => ({ name: `cm_${name}_uq`, columns, type: 'unique' });
