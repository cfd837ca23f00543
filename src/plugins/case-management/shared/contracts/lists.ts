import { z } from '@strapi/utils';
import { UID } from '../ids';
import { FIELD_KINDS, IDENTITY_KINDS, ROLE_SCOPES } from '../vocabulary';
import { cursor, limit, longText, text } from './common';
import { derived, inputShape, of, outputShape } from './fields';

const plain = { name: of.text(), key: of.text(), description: of.longText(), active: of.flag() } as const;

/** Who must fill a field in, or may hold a role. */
const kinds = z.array(z.enum(IDENTITY_KINDS)).max(IDENTITY_KINDS.length);
/** A field that an organisation declares for itself; whether the key and the choices make sense is a rule. */
const declaredField = z.strictObject({
  key: text,
  label: text,
  kind: z.enum(FIELD_KINDS),
  required: z.boolean().optional(),
  choices: z.array(text).max(200).optional(),
  help: longText.optional(),
});

/** The reference lists (V5), by the path under which they are served. */
export const LISTS = {
  'identity-types': {
    uid: UID.identityType,
    noun: 'identity-type',
    fields: {
      ...plain,
      permitsCases: of.flag(),
      permitsEducation: of.flag(),
      excludes: of.manyListed(UID.identityType),
      /** Field → the kinds of identity that need it. */
      requires: of.structured(z.record(text, kinds)),
      fields: of.structured(z.array(declaredField).max(100)),
    },
  },
  regions: { uid: UID.region, noun: 'region', fields: plain },
  issues: { uid: UID.issue, noun: 'issue', fields: plain },
  outcomes: { uid: UID.outcome, noun: 'outcome', fields: plain },
  'funding-programs': { uid: UID.fundingProgram, noun: 'funding-program', fields: plain },
  'action-types': {
    uid: UID.actionType,
    noun: 'action-type',
    fields: {
      ...plain,
      version: derived(of.integer()),
      milestone: of.flag(),
      countsTime: of.flag(),
      locked: derived(of.flag()),
    },
  },
  'role-types': {
    uid: UID.roleType,
    noun: 'role-type',
    fields: {
      ...plain,
      inverseName: of.text(),
      scope: of.oneOf(ROLE_SCOPES),
      kinds: of.structured(kinds),
      grantsAccess: of.flag(),
      managesCase: of.flag(),
    },
  },
} as const;

export type ListPath = keyof typeof LISTS;

export const LIST_SORTS = ['name', 'key', 'updatedAt'] as const;
export const listQuery = z.strictObject({
  active: z.enum(['true', 'false']).optional(),
  key: text.min(1).optional(),
  sort: z.enum([...LIST_SORTS, ...LIST_SORTS.map((sort) => `-${sort}` as const)]).default('name'),
  limit,
  cursor: cursor.optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const listCreate = (path: ListPath) => z.strictObject(inputShape(LISTS[path].fields));
export const listRecord = (path: ListPath) => z.object(outputShape(LISTS[path].fields));
