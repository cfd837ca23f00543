import type { Calendar } from './calendar';
import type { Parties } from './parties';
import type { Random } from './random';
import type { Story, StoryStep } from './story';
import type { DemoAction, DemoRole } from './types';

const NINE = 9 * 60;
const LATEST_START = 15 * 60;
const BREAK_MINUTES = 10;
const CANCELLED = 0.04;
const LAST_PAST_DAY = -4;

const CANCEL_REASONS = [
  'The client was not well that day',
  'The other side moved the appointment',
  'Road closed by snow',
  'Settled by phone instead',
] as const;

export interface CaseFrame {
  key: string;
  advocate: string;
  secondAdvocate?: string;
  parties: Parties;
  /** Days from today. */
  firstDay: number;
  lastDay: number;
  open: boolean;
}

export interface CaseActions {
  actions: DemoAction[];
  roles: DemoRole[];
  openedAt: Date;
  /** End of the last thing done. */
  lastDoneAt: Date;
}

const minutesOf = (random: Random, step: StoryStep) => {
  const [shortest, longest] = step.minutes ?? [0, 0];
  return Math.round(random.between(shortest, longest) / 5) * 5;
};

/** Hands out instants in working hours that only go forward. */
const clock = (calendar: Calendar, random: Random) => {
  let freeFrom = 0;
  return (dayOffset: number, minutes: number): Date => {
    const wanted = calendar.instant(calendar.workday(dayOffset), random.between(NINE, LATEST_START)).getTime();
    const start = Math.max(wanted, freeFrom);
    freeFrom = start + (minutes + BREAK_MINUTES) * 60_000;
    return new Date(start);
  };
};

const stepsOf = (random: Random, story: Story, open: boolean): StoryStep[] => {
  const [fewest, most] = story.middleSteps;
  const middle = Array.from({ length: random.between(fewest, most) }, () => random.pick(story.middle));
  return [...story.opening, ...middle, ...(open ? [] : story.closing)];
};

const participants = (step: StoryStep, action: string, parties: Parties): DemoRole[] =>
  (step.with ?? []).map(({ role, who }) => ({ type: role, identity: parties[who], action }));

const assigneeOf = (random: Random, { advocate, secondAdvocate }: CaseFrame) =>
  secondAdvocate && random.chance(0.3) ? secondAdvocate : advocate;

const doneActions = (random: Random, calendar: Calendar, story: Story, frame: CaseFrame): CaseActions => {
  const steps = stepsOf(random, story, frame.open);
  const nextInstant = clock(calendar, random);
  const span = Math.min(frame.lastDay, LAST_PAST_DAY) - frame.firstDay;
  const roles: DemoRole[] = [];
  let openedAt = new Date(0);
  let lastDoneAt = new Date(0);
  const actions = steps.map((step, index): DemoAction => {
    const minutes = minutesOf(random, step);
    const startedAt = nextInstant(frame.firstDay + Math.round((span * index) / Math.max(1, steps.length - 1)), minutes);
    if (index === 0) openedAt = startedAt;
    lastDoneAt = new Date(startedAt.getTime() + minutes * 60_000);
    const action = {
      key: `${frame.key}-${index}`,
      case: frame.key,
      type: step.type,
      summary: step.summary,
      comments: step.comments,
    };
    const assignee = assigneeOf(random, frame);
    const inside = index > 0 && index < steps.length - 1;
    if (inside && random.chance(CANCELLED)) {
      return { ...action, state: 'cancelled', dueAt: startedAt, cancelReason: random.pick(CANCEL_REASONS), assignee };
    }
    roles.push(...participants(step, action.key, frame.parties));
    return { ...action, state: 'done', startedAt, durationMinutes: step.minutes ? minutes : undefined, assignee };
  });
  return { actions, roles, openedAt, lastDoneAt };
};

/** What an open case still has before it: some of it is overdue, some is due on a day and at no hour. */
const plannedActions = (random: Random, calendar: Calendar, story: Story, frame: CaseFrame): DemoAction[] => {
  const overdue = random.chance(0.3);
  let day = overdue ? random.between(-12, -2) : random.between(2, 12);
  return story.closing.slice(0, random.between(1, 2)).map((step, index) => {
    const dueAllDay = random.chance(0.4);
    const dueOn = calendar.workday(day);
    day += random.between(7, 20);
    return {
      key: `${frame.key}-planned-${index}`,
      case: frame.key,
      type: step.type,
      summary: step.summary,
      state: 'planned',
      dueAt: calendar.instant(dueOn, dueAllDay ? 0 : random.between(NINE, LATEST_START)),
      dueAllDay,
      assignee: frame.advocate,
    };
  });
};

export const actionsOf = (random: Random, calendar: Calendar, story: Story, frame: CaseFrame): CaseActions => {
  const done = doneActions(random, calendar, story, frame);
  const planned = frame.open ? plannedActions(random, calendar, story, frame) : [];
  return { ...done, actions: [...done.actions, ...planned] };
};
