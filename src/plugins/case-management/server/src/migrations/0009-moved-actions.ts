import { UID } from '../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../shared/vocabulary';
import { ensureEntries, systemActionType } from '../services/setup/list-entries';
import type { Migration } from './run';

/** What stands in a case that an entry was moved out of. */
export const movedActions: Migration = {
  name: '0009-moved-actions',
  run: (strapi) =>
    ensureEntries(strapi, UID.actionType, [systemActionType(SYSTEM_ACTION_TYPES.actionMoved, 'Entry moved')]),
};
