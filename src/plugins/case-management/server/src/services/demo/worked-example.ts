/** The example of the 1024 manual, "Cases and Actions defined", as one case of one client. */
import type { Calendar } from './calendar';
import type { DemoAction, DemoCase, DemoData, DemoRole } from './types';

const CASE = 'worked-example';
const CLIENT = 'client-0';
const ADVOCATE = 'staff-advocate';

interface Step {
  day: number;
  minute: number;
  type: string;
  summary: string;
  comments: string;
  durationMinutes: number;
  with?: ReadonlyArray<{ type: string; identity: string }>;
}

/** Day 0 is the day of the order; the review is due within 28 days. */
const steps: readonly Step[] = [
  {
    day: 1,
    minute: 9 * 60 + 40,
    type: 'phone-call',
    summary: 'Intake: wants help with the 28-day review of her order',
    comments:
      'Banksia was placed on a continuing care order yesterday and rang from the ward. She wants to go home and does ' +
      'not agree with the order. Explained the 28-day review. Visit arranged for the day after tomorrow.',
    durationMinutes: 35,
  },
  {
    day: 3,
    minute: 14 * 60,
    type: 'ward-visit',
    summary: 'Talked through her concerns on the ward',
    comments:
      'She wants leave on weekends, a lower dose, and the courtyard open in the evening: about that she has complained ' +
      'to the Official Visitors Scheme. She wishes us to represent her at the review.',
    durationMinutes: 75,
    with: [{ type: 'present', identity: 'contact-3' }],
  },
  {
    day: 6,
    minute: 11 * 60 + 15,
    type: 'contact-official-visitors',
    summary: 'Followed up her complaint about the courtyard',
    comments: 'The Official Visitor has seen the ward; the courtyard stays open until eight from Monday.',
    durationMinutes: 20,
    with: [{ type: 'spoke-with', identity: 'official-visitor-south' }],
  },
  {
    day: 8,
    minute: 15 * 60 + 30,
    type: 'notice-to-tribunal',
    summary: 'Told the Mental Health Tribunal that we represent her',
    comments: 'Asked for the treatment plan and the report at least three days before the hearing.',
    durationMinutes: 15,
    with: [{ type: 'wrote-to', identity: 'registrar' }],
  },
  {
    day: 28,
    minute: 10 * 60,
    type: 'hearing-attended',
    summary: '28-day review hearing',
    comments:
      'Banksia spoke for herself about leave. The tribunal confirmed the order and asked the ward for a leave plan.',
    durationMinutes: 110,
    with: [
      { type: 'presiding', identity: 'tribunal' },
      { type: 'representative', identity: 'representative-1' },
      { type: 'present', identity: 'contact-3' },
    ],
  },
  {
    day: 29,
    minute: 13 * 60,
    type: 'debrief',
    summary: 'Debrief with Banksia',
    comments: 'Disappointed about the order, glad about the leave plan. Explained the appeal and the next review.',
    durationMinutes: 40,
  },
];

const ORDER_DAY = -64;

const caseOf = (calendar: Calendar, day: (offset: number) => string): DemoCase => ({
  key: CASE,
  client: CLIENT,
  title: '28-day review of a continuing care order',
  summary: 'Representation at the review; leave; the complaint about the courtyard.',
  openedAt: calendar.instant(day(1), 9 * 60 + 40),
  closedAt: calendar.instant(day(29), 15 * 60),
  closeReason: 'The tribunal confirmed the order; Banksia knows how to appeal and when the next review is.',
  outcome: 'order-confirmed',
  issues: ['order-review', 'complaint'],
  program: 'mental-health',
});

export const workedExample = (calendar: Calendar): DemoData => {
  const day = (offset: number) => calendar.workday(ORDER_DAY + offset);
  const key = (index: number) => `${CASE}-${index}`;
  const actions = steps.map(({ day: offset, minute, with: _parties, ...step }, index): DemoAction => ({
    ...step,
    key: key(index),
    case: CASE,
    state: 'done',
    startedAt: calendar.instant(day(offset), minute),
    assignee: ADVOCATE,
  }));
  const participants = steps.flatMap((step, index): DemoRole[] =>
    (step.with ?? []).map((party) => ({ ...party, action: key(index) }))
  );
  const openedOn = day(1);
  return {
    identities: [],
    cases: [caseOf(calendar, day)],
    actions,
    roles: [
      { type: 'advocate', identity: ADVOCATE, case: CASE, startedOn: openedOn },
      { type: 'treating-team', identity: 'ward', case: CASE, startedOn: openedOn },
      { type: 'supporter', identity: 'contact-8', case: CASE, startedOn: openedOn, note: 'A friend from home' },
      ...participants,
    ],
  };
};
