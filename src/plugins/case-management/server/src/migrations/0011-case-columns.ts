import { UID } from '../../../shared/ids';
import { showColumns } from '../services/content-manager';
import type { Migration } from './run';

/** What is due and what was done last, where it is seen without scrolling. */
export const caseColumns: Migration = {
  name: '0011-case-columns',
  run: (strapi) =>
    showColumns(strapi, UID.case, ['reference', 'client', 'lastDoneAt', 'nextDueAt', 'title', 'stage', 'openedAt'], {
      insteadOf: ['reference', 'client', 'title', 'stage', 'openedAt', 'lastDoneAt', 'nextDueAt'],
    }),
};
