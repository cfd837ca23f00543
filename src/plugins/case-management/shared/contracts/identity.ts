import { z } from '@strapi/utils';
import { UID } from '../ids';
import { CONTACT_WAYS, GENDERS, IDENTITY_KINDS } from '../vocabulary';
import { cursor, documentId, instant, limit, localDate, text } from './common';
import { derived, inputShape, of, outputShape } from './fields';

export const identityFields = {
  version: derived(of.integer()),
  kind: of.choice(IDENTITY_KINDS),
  title: of.text(),
  firstName: of.text(),
  otherNames: of.text(),
  familyName: of.text(),
  name: of.text(),
  displayName: derived(of.text()),
  knownAs: of.text(),
  formerNames: of.text(),
  pronouns: of.text(),
  anonymous: of.flag(),
  anonymousLabel: derived(of.text()),
  types: of.manyListed(UID.identityType),
  region: of.listed(UID.region),
  gender: of.oneOf(GENDERS),
  dateOfBirth: of.date(),
  dateOfBirthEstimated: of.flag(),
  email: of.text(),
  phone: of.text(),
  address: of.longText(),
  preferredContact: of.oneOf(CONTACT_WAYS),
  contactWarning: of.text(),
  visitWarning: of.text(),
  language: of.text(),
  interpreter: of.text(),
  accessNeeds: of.longText(),
  diedOn: of.date(),
  details: of.json(),
  notes: of.longText(),
} as const;

export const identityCreate = z.strictObject(inputShape(identityFields));
export type IdentityCreate = z.infer<typeof identityCreate>;
export const identityUpdate = identityCreate;
export const identityRecord = z.object(outputShape(identityFields));
export type IdentityRecord = z.infer<typeof identityRecord>;

export const IDENTITY_SORTS = ['name', 'createdAt', 'updatedAt'] as const;
/** `type` and `region` are documentIds; `name` is what the sorted name (family name first) begins with. */
export const identityQuery = z.strictObject({
  kind: z.enum(IDENTITY_KINDS).optional(),
  type: documentId.optional(),
  region: documentId.optional(),
  name: text.min(1).optional(),
  anonymous: z.enum(['true', 'false']).optional(),
  changedSince: instant.optional(),
  sort: z.enum([...IDENTITY_SORTS, ...IDENTITY_SORTS.map((sort) => `-${sort}` as const)]).default('name'),
  limit,
  cursor: cursor.optional(),
});
export type IdentityQuery = z.infer<typeof identityQuery>;

/** Who might be meant: any names, and a date of birth if it is known (I7). */
export const matchesBody = z.strictObject({
  firstName: text.nullable().optional(),
  otherNames: text.nullable().optional(),
  familyName: text.nullable().optional(),
  name: text.nullable().optional(),
  knownAs: text.nullable().optional(),
  formerNames: text.nullable().optional(),
  dateOfBirth: localDate.nullable().optional(),
});
export type MatchesBody = z.infer<typeof matchesBody>;

export const identityMatch = z.object({
  documentId: z.string(),
  name: z.string().nullable(),
  kind: z.enum(IDENTITY_KINDS).nullable(),
  dateOfBirth: z.string().nullable(),
  dateOfBirthEstimated: z.boolean(),
  types: z.array(z.string()),
  /** 0 to 1; the likeliest comes first. */
  score: z.number().min(0).max(1),
  /** The names are the same, whatever the case, accents and order. */
  exact: z.boolean(),
  /** In words, such as “Family name sounds alike: Smyth, Smith.” */
  reasons: z.array(z.string()),
});
export type IdentityMatch = z.infer<typeof identityMatch>;
export const matchesAnswer = z.object({ data: z.array(identityMatch), meta: z.object({}) });
