import type { IdentityTimeline } from '../../../shared/contracts/timeline';
import { localMonth } from './days';

/** An action of a case's timeline, or of a client's whole story: then it names its case. */
type ActionOfStory = IdentityTimeline['data']['actions'][number];
export type ActionShown = Omit<ActionOfStory, 'case'> & Partial<Pick<ActionOfStory, 'case'>>;

export interface Month {
  /** YYYY-MM in the organisation's zone. */
  key: string;
  /** An instant within it, to name it by. */
  at: string;
  actions: ActionShown[];
}

/** Groups a timeline (newest first) by month, keeping its order. */
export const byMonth = (actions: ActionShown[], timeZone?: string): Month[] =>
  actions.reduce<Month[]>((months, action) => {
    const key = localMonth(new Date(action.at), timeZone);
    const last = months.at(-1);
    if (last?.key === key) last.actions.push(action);
    else months.push({ key, at: action.at, actions: [action] });
    return months;
  }, []);
