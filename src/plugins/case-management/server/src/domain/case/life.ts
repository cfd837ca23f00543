import type { DeskCounts, DeskLife, DeskPoint } from '../../../../shared/contracts/desk';
import { ACTION_STATES, POINT_FLAGS } from '../../../../shared/vocabulary';
import type { ActionState } from '../../../../shared/vocabulary';

/** An action of a case, as far as its life asks: without words. */
export interface LifeAction {
  documentId: string;
  at: Date;
  state: ActionState;
  minutes: number | null;
  system: boolean;
  allDay: boolean;
  createdAt: Date | null;
  recordedBy: string | null;
  kind: { key: string; name: string; milestone: boolean } | null;
  people: Array<{ documentId: string; name: string | null }>;
}

export interface Onlooker {
  now: Date;
  /** The first instant of the organisation's local day. */
  startOfToday: Date;
  /** Who looks, and when they did so before; null where nothing is new to them. */
  looked: { name: string; before: Date } | null;
}

/** Places in a list that grows as it is asked. */
const register = <Entry>() => {
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  const placeOf = (key: string, entry: Entry) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, entries.length);
    return entries.push(entry) - 1;
  };
  return { entries, placeOf };
};

/** A2: what is due on a day is overdue from the next midnight, the rest from its instant. */
const isOverdue = ({ state, at, allDay }: LifeAction, { now, startOfToday }: Onlooker) =>
  state === 'planned' && at < (allDay ? startOfToday : now);

/** What others have recorded since: nobody is told of what they wrote themselves. */
const isNew = ({ createdAt, recordedBy }: LifeAction, { looked }: Onlooker) =>
  looked !== null && createdAt !== null && createdAt > looked.before && recordedBy !== looked.name;

const flagsOf = (action: LifeAction, onlooker: Onlooker) =>
  (action.system ? POINT_FLAGS.system : 0) +
  (action.allDay ? POINT_FLAGS.allDay : 0) +
  (isNew(action, onlooker) ? POINT_FLAGS.isNew : 0);

const count = (counts: DeskCounts, action: LifeAction, onlooker: Onlooker): void => {
  if (isNew(action, onlooker)) counts.isNew += 1;
  if (isOverdue(action, onlooker)) counts.overdue += 1;
  if (action.state === 'done' && !action.system) counts.minutes += action.minutes ?? 0;
  if (!action.system) counts[action.state] += 1;
};

/** The actions of a case, oldest first, as points and numbers. */
export const lifeOf = (actions: LifeAction[], onlooker: Onlooker): { life: DeskLife; counts: DeskCounts } => {
  const [kinds, people] = [
    register<DeskLife['kinds'][number]>(),
    register<{ documentId: string; name: string | null }>(),
  ];
  const counts: DeskCounts = { planned: 0, overdue: 0, done: 0, cancelled: 0, minutes: 0, isNew: 0 };
  const points = actions.map((action): DeskPoint => {
    count(counts, action, onlooker);
    return [
      action.documentId,
      action.at.getTime(),
      ACTION_STATES.indexOf(action.state),
      action.minutes,
      action.kind ? kinds.placeOf(action.kind.key, action.kind) : -1,
      flagsOf(action, onlooker),
      action.people.map((person) => people.placeOf(person.documentId, person)),
    ];
  });
  return { life: { kinds: kinds.entries, people: people.entries, points }, counts };
};
