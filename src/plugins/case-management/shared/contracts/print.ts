import { z } from '@strapi/utils';
import { PRINT_LANGUAGES } from '../vocabulary';
import { timelineQuery } from './timeline';

const language = z.enum(PRINT_LANGUAGES).default('en');

/** What the timeline is narrowed by; done actions only, unless `planned` or `states` asks for others. */
export const printQuery = timelineQuery
  .pick({ types: true, states: true, from: true, to: true, person: true, q: true })
  .extend({ language, planned: z.enum(['true', 'false']).default('false') })
  .strict();
export type PrintQuery = z.infer<typeof printQuery>;

export const briefQuery = z.strictObject({ language });
export type BriefQuery = z.infer<typeof briefQuery>;

/** A page of HTML, to be printed. */
export const printed = z.string();
