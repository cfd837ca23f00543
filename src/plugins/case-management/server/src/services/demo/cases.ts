import { actionsOf } from './actions';
import type { CaseFrame } from './actions';
import type { Calendar } from './calendar';
import { partiesOf } from './parties';
import type { Random } from './random';
import { ADVOCATES } from './staff';
import type { Story } from './story';
import { stories } from './storylines';
import type { DemoCase, DemoData, DemoIdentity, DemoRole } from './types';

const CASES = 119;
const OPEN_CASES = 44;
/** Every so many-th open case was closed once before. */
const REOPENED_EVERY = 11;
const HOUR = 3_600_000;
const FIRST_DAY = -730;

interface Place {
  index: number;
  client: DemoIdentity;
}

const frameOf = (random: Random, story: Story, { index, client }: Place): CaseFrame => {
  const open = index < OPEN_CASES;
  const firstDay = open ? random.between(-170, -20) : random.between(FIRST_DAY, -90);
  const length = random.between(14, 8 * story.middleSteps[1] + 20);
  return {
    key: `case-${index}`,
    advocate: random.pick(ADVOCATES),
    secondAdvocate: random.chance(0.15) ? random.pick(ADVOCATES) : undefined,
    parties: partiesOf(random, story, client.region ?? 'south'),
    firstDay,
    lastDay: open ? -5 : Math.min(firstDay + length, -10),
    open,
  };
};

const caseRoles = (random: Random, frame: CaseFrame, story: Story, openedOn: string): DemoRole[] => {
  const role = (type: string, identity: string, startedOn = openedOn): DemoRole => ({
    type,
    identity,
    case: frame.key,
    startedOn,
  });
  const { advocate, secondAdvocate, parties } = frame;
  return [
    role('advocate', advocate),
    ...(secondAdvocate && secondAdvocate !== advocate ? [role('second-advocate', secondAdvocate)] : []),
    ...(random.chance(0.5) ? [role('supporter', parties.supporter)] : []),
    ...(story.program === 'mental-health' ? [role('treating-team', parties.team)] : []),
    ...(random.chance(0.6) ? [role('decision-maker', story.decisionMaker)] : []),
    ...(random.chance(0.2)
      ? [role('referrer', random.pick(['shelter', 'day-centre', 'legal-centre', 'community-team']))]
      : []),
  ];
};

/** Closed when the last thing was done, and open again today. */
const reopening = (lastDoneAt: Date): DemoCase['reopened'] => ({
  closedAt: new Date(lastDoneAt.getTime() + HOUR),
  closeReason: 'No answer to three calls and a letter.',
  reason: 'The client came back after a stay in hospital.',
});

const buildCase = (random: Random, calendar: Calendar, place: Place): DemoData => {
  const story = stories[place.index % stories.length] ?? random.pick(stories);
  const frame = frameOf(random, story, place);
  const { actions, roles, openedAt, lastDoneAt } = actionsOf(random, calendar, story, frame);
  const ending = random.pick(story.endings);
  const record: DemoCase = {
    key: frame.key,
    client: place.client.key,
    title: story.title,
    summary: story.summary,
    openedAt,
    issues: [...story.issues],
    program: story.program,
    confidential: random.chance(0.06),
    ...(frame.open
      ? {}
      : { closedAt: new Date(lastDoneAt.getTime() + HOUR), closeReason: ending.reason, outcome: ending.outcome }),
  };
  if (frame.open && place.index % REOPENED_EVERY === 0) record.reopened = reopening(lastDoneAt);
  const openedOn = calendar.workday(frame.firstDay);
  return { identities: [], cases: [record], actions, roles: [...caseRoles(random, frame, story, openedOn), ...roles] };
};

/** Some clients have several cases, a few have none yet. */
export const casesOf = (random: Random, calendar: Calendar, clients: readonly DemoIdentity[]): DemoData[] => {
  const regulars = random.shuffled(clients).slice(0, Math.round(clients.length * 0.9));
  return Array.from({ length: CASES }, (_, index) => {
    const client = regulars[index] ?? random.pick(regulars);
    return buildCase(random, calendar, { index, client });
  });
};
