import { z } from '@strapi/utils';
import { UID } from '../ids';
import { cursor, documentId, limit, localDate, longText, reason } from './common';
import { derived, inputShape, of, outputShape } from './fields';

export const roleFields = {
  type: of.listed(UID.roleType),
  identity: of.link(UID.identity),
  action: of.link(UID.action),
  case: of.link(UID.case),
  other: of.link(UID.identity),
  startedOn: of.date(),
  endedOn: of.date(),
  startedBy: derived(of.link(UID.action)),
  endedBy: derived(of.link(UID.action)),
  note: of.longText(),
} as const;

const sent = inputShape(roleFields);
/** Exactly one of `action`, `case` and `other` (R1). */
export const roleCreate = z.strictObject({
  ...sent,
  type: documentId,
  identity: documentId,
  changeReason: longText.optional(),
});
export type RoleCreate = z.infer<typeof roleCreate>;
export const roleUpdate = z.strictObject({ ...sent, changeReason: longText.nullable().optional() });
export type RoleUpdate = z.infer<typeof roleUpdate>;
export const roleRecord = z.object(outputShape(roleFields));
export type RoleRecord = z.infer<typeof roleRecord>;

export const roleEnd = z.strictObject({
  endedOn: localDate,
  reason,
});
export type RoleEnd = z.infer<typeof roleEnd>;

export const ROLE_SORTS = ['createdAt', 'startedOn'] as const;
/**
 * `heldOn`: roles that hold on that day, both days included (R3). Sorting by `startedOn` needs one of identity, case,
 * action and other.
 */
export const roleQuery = z.strictObject({
  identity: documentId.optional(),
  case: documentId.optional(),
  action: documentId.optional(),
  other: documentId.optional(),
  type: documentId.optional(),
  heldOn: localDate.optional(),
  sort: z.enum([...ROLE_SORTS, ...ROLE_SORTS.map((sort) => `-${sort}` as const)]).default('-createdAt'),
  limit,
  cursor: cursor.optional(),
});
export type RoleQuery = z.infer<typeof roleQuery>;
