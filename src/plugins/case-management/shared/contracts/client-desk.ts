import { z } from '@strapi/utils';
import { caseLine } from './caseload';
import { named } from './common';
import { deskClientFields, deskStep } from './desk';
import { outputShape } from './fields';
import { identityFields } from './identity';

const { version, title, knownAs, formerNames, anonymous, anonymousLabel, types, region, gender, notes } =
  identityFields;

/** Who somebody is and how to reach them, as their page shows it. */
export const clientDeskFields = {
  version,
  title,
  knownAs,
  formerNames,
  anonymous,
  anonymousLabel,
  types,
  region,
  gender,
  notes,
  ...deskClientFields,
} as const;

export const clientDeskCase = caseLine.extend({
  advocate: named.nullable(),
  /** The first planned action, overdue or not. */
  next: deskStep.nullable(),
  lastDoneAt: z.string().nullable(),
});
export type ClientDeskCase = z.infer<typeof clientDeskCase>;

/** All that the page of an identity needs but its story, which the timeline has. */
export const clientDesk = z.object({
  data: z.object({
    identity: z.object(outputShape(clientDeskFields)),
    /** One of its types permits cases. */
    permitsCases: z.boolean(),
    /** Open ones first, the newest of each first. */
    cases: z.array(clientDeskCase),
  }),
  meta: z.object({}),
});
export type ClientDesk = z.infer<typeof clientDesk>;
