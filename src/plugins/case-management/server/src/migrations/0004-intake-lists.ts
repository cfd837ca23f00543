import { UID } from '../../../shared/ids';
import { OUTCOME_KEYS, ROLE_TYPE_KEYS } from '../../../shared/vocabulary';
import { ensureEntries } from '../services/setup/list-entries';
import type { Migration } from './run';

/** What intake asks for: how one call only ended, so that need which was turned away is counted, and who referred. */
export const intakeLists: Migration = {
  name: '0004-intake-lists',
  async run(strapi) {
    await ensureEntries(strapi, UID.outcome, [
      { key: OUTCOME_KEYS.adviceGiven, name: 'Information or advice given' },
      {
        key: OUTCOME_KEYS.couldNotHelp,
        name: 'Could not help',
        description: 'Turned away: not what we do, not whom we serve, or nobody was free',
      },
      { key: OUTCOME_KEYS.waiting, name: 'Waiting', description: 'Put on the waiting list' },
      { key: OUTCOME_KEYS.referredOn, name: 'Referred on', description: 'Referred to another service' },
    ]);
    await ensureEntries(strapi, UID.roleType, [{ key: ROLE_TYPE_KEYS.referrer, name: 'Referred by', scope: 'case' }]);
  },
};
