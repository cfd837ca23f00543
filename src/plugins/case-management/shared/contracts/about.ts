import { z } from '@strapi/utils';
import { FIELD_KINDS } from '../vocabulary';

/** A field that an organisation declares for itself, on an identity type or in its settings. */
export const declaredField = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(FIELD_KINDS),
  required: z.boolean().optional(),
  choices: z.array(z.string()).optional(),
  help: z.string().optional(),
});
export type DeclaredField = z.infer<typeof declaredField>;

/** What the admin panel needs to know of the organisation to show its records. */
export const about = z.object({
  data: z.object({
    name: z.string().nullable(),
    demo: z.boolean(),
    /** IANA name; UTC until one is set. */
    timeZone: z.string(),
    caseFields: z.array(declaredField),
    identityTypes: z.array(z.object({ documentId: z.string(), name: z.string(), fields: z.array(declaredField) })),
  }),
});
export type About = z.infer<typeof about>;
