import { z } from '@strapi/utils';
import { actionCreate, actionRecord } from './action';
import { caseCreate, caseRecord } from './case';
import { documentId } from './common';
import { identityCreate, identityRecord } from './identity';

/** C5: client, case and first action together, or nothing. The client is known, or new with at least its types. */
export const intakeBody = z.strictObject({
  client: z.union([z.strictObject({ documentId }), identityCreate]),
  case: caseCreate.omit({ client: true, advocate: true }).default({}),
  action: actionCreate.omit({ case: true }),
  /** Who gets the role `advocate`; an admin user's own identity unless said, a token must say. */
  advocate: documentId.optional(),
  /** The likely duplicates were seen, and this is someone else. */
  confirmedNew: z.boolean().default(false),
});
export type IntakeBody = z.infer<typeof intakeBody>;

export const intakeAnswer = z.object({
  data: z.object({ client: identityRecord, case: caseRecord, action: actionRecord }),
  meta: z.object({}),
});
export type IntakeAnswer = z.infer<typeof intakeAnswer>;
