import { UID } from '../../../shared/ids';
import { ROLE_SCOPES } from '../../../shared/vocabulary';
import { flag, index, integer, json, longText, manyToMany, oneOf, text, unique } from './attributes';
import type { Attribute } from './attributes';
import { contentType } from './content-type';

/** What every reference list has (V5). */
const listAttributes: Record<string, Attribute> = {
  name: text(),
  key: text(),
  description: longText(),
  active: flag(true),
};

const list = (
  singularName: string,
  pluralName: string,
  displayName: string,
  description: string,
  more: Record<string, Attribute> = {}
) => {
  const table = pluralName.replaceAll('-', '_');
  return contentType({
    singularName,
    pluralName,
    displayName,
    description,
    attributes: { ...listAttributes, ...more },
    indexes: [unique(`${table}_key`, 'key'), index(`${table}_name`, 'name')],
  });
};

export const region = list('region', 'regions', 'Regions', 'Where clients live');
export const issue = list('issue', 'issues', 'Issues', 'What a case is about');
export const outcome = list('outcome', 'outcomes', 'Outcomes', 'How a case ended');
export const fundingProgram = list('funding-program', 'funding-programs', 'Funding programs', 'Who pays for the work');

export const identityType = list(
  'identity-type',
  'identity-types',
  'Identity types',
  'What may be recorded for an identity',
  {
    permitsCases: flag(false),
    permitsEducation: flag(false),
    excludes: manyToMany(UID.identityType),
    /** { region: ['individual', …], gender: ['individual'] }: which fields, for which kinds. */
    requires: json(),
    /** Declared fields of the organisation's own: [{ key, label, kind, required?, choices?, help? }]. */
    fields: json(),
  }
);

export const actionType = list('action-type', 'action-types', 'Action types', 'Kinds of work, and of milestones', {
  version: integer({ default: 1, writable: false }),
  milestone: flag(false),
  countsTime: flag(true),
  locked: flag(false, { writable: false }),
});

export const roleType = list('role-type', 'role-types', 'Role types', 'Parts that identities take', {
  inverseName: text(),
  scope: oneOf(ROLE_SCOPES, { default: 'case' }),
  /** Identity kinds that may hold it; empty means all. */
  kinds: json(),
  grantsAccess: flag(false),
  managesCase: flag(false),
});
