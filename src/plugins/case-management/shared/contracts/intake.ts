import { z } from '@strapi/utils';
import { actionCreate, actionRecord } from './action';
import { caseClose, caseCreate, caseRecord } from './case';
import { documentId, longText } from './common';
import { identityCreate, identityRecord } from './identity';

/** Who else takes part in the case from its first day, such as who referred the client: known, or new. */
const caseParticipant = z.strictObject({
  type: documentId,
  identity: z.union([documentId, identityCreate]),
  note: longText.optional(),
});
export type CaseParticipant = z.infer<typeof caseParticipant>;

/** C5: client, case and first action together, or nothing. The client is known, or new with at least its types. */
export const intakeBody = z.strictObject({
  client: z.union([z.strictObject({ documentId }), identityCreate]),
  case: caseCreate.omit({ client: true, advocate: true }).default({}),
  action: actionCreate.omit({ case: true }),
  roles: z.array(caseParticipant).max(20).default([]),
  /** Who gets the role `advocate`; an admin user's own identity unless said, a token must say. */
  advocate: documentId.optional(),
  /** One call only: the case is closed in the same save (C3). */
  close: caseClose.optional(),
  /** The likely duplicates were seen, and this is someone else. */
  confirmedNew: z.boolean().default(false),
});
export type IntakeBody = z.infer<typeof intakeBody>;
/** As a caller writes it, without what has a default. */
export type IntakeInput = z.input<typeof intakeBody>;

export const intakeAnswer = z.object({
  data: z.object({ client: identityRecord, case: caseRecord, action: actionRecord }),
  meta: z.object({}),
});
export type IntakeAnswer = z.infer<typeof intakeAnswer>;
