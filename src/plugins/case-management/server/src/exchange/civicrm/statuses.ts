import type { ActionState, CaseStage } from '../../../../shared/vocabulary';
import { firstText, text } from './raw';
import type { Raw } from './raw';

const DONE = ['completed', 'left message', 'unreachable', 'no show'];
const CANCELLED = ['cancelled', 'canceled', 'not required'];

/** "No_show", "No-show" and "no show" are one status. */
const words = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** What happened is done; what was called off is cancelled; anything else is still planned. */
export const actionState = (statusName: string): ActionState => {
  const name = words(statusName);
  if (DONE.includes(name)) return 'done';
  return CANCELLED.includes(name) ? 'cancelled' : 'planned';
};

/** Machine name of an activity's status; CiviCRM's label may be translated, its name is not. */
export const activityStatusName = (activity: Raw, statuses: Map<string, Raw>): string => {
  const status = statuses.get(text(activity, 'status_id'));
  return (status && firstText(status, 'name', 'label')) || firstText(activity, 'status_name', 'status');
};

/** By the grouping of the case's status; null where the export does not say it. */
export const caseStage = (raw: Raw, statuses: Map<string, Raw>): CaseStage | null => {
  const status = statuses.get(text(raw, 'status_id'));
  const grouping = status ? words(text(status, 'grouping')) : '';
  if (grouping === 'closed') return 'closed';
  return grouping === 'opened' ? 'open' : null;
};
