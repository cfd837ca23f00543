import { z } from '@strapi/utils';
import { UID } from '../ids';
import { CASE_STAGES } from '../vocabulary';
import { cursor, documentId, instant, limit, longText, reason, text } from './common';
import { derived, inputShape, of, outputShape } from './fields';

export const caseFields = {
  version: derived(of.integer()),
  reference: derived(of.text()),
  title: of.text(),
  client: of.link(UID.identity),
  stage: derived(of.oneOf(CASE_STAGES)),
  openedAt: of.instant(),
  closedAt: derived(of.instant()),
  closeReason: derived(of.longText()),
  outcome: of.listed(UID.outcome),
  issues: of.manyListed(UID.issue),
  fundingProgram: of.listed(UID.fundingProgram),
  confidential: of.flag(),
  summary: of.longText(),
  related: of.links(UID.case),
  details: of.json(),
  lastDoneAt: derived(of.instant()),
  nextDueAt: derived(of.instant()),
} as const;

const sent = inputShape(caseFields);
/** `advocate` is who gets the role `advocate` (C5): an admin user's own identity unless said, a token must say. */
export const caseCreate = z.strictObject({ ...sent, client: documentId, advocate: documentId.optional() });
export type CaseCreate = z.infer<typeof caseCreate>;
/** `changeReason` is required where the client changes (C4). */
export const caseUpdate = z.strictObject({ ...sent, changeReason: longText.nullable().optional() });
export type CaseUpdate = z.infer<typeof caseUpdate>;
export const caseRecord = z.object(outputShape(caseFields));
export type CaseRecord = z.infer<typeof caseRecord>;

export const caseClose = z.strictObject({
  reason,
  closedAt: instant.optional(),
  outcome: documentId.nullable().optional(),
  note: longText.optional(),
});
export type CaseClose = z.infer<typeof caseClose>;
export const caseReopen = z.strictObject({ reason });
export type CaseReopen = z.infer<typeof caseReopen>;

export const CASE_SORTS = ['openedAt', 'reference', 'lastDoneAt', 'nextDueAt', 'updatedAt'] as const;
export const caseQuery = z.strictObject({
  stage: z.enum(CASE_STAGES).optional(),
  client: documentId.optional(),
  issue: documentId.optional(),
  outcome: documentId.optional(),
  fundingProgram: documentId.optional(),
  reference: text.min(1).optional(),
  openedFrom: instant.optional(),
  openedTo: instant.optional(),
  changedSince: instant.optional(),
  sort: z.enum([...CASE_SORTS, ...CASE_SORTS.map((sort) => `-${sort}` as const)]).default('-openedAt'),
  limit,
  cursor: cursor.optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;
