import { type APIRequestContext, expect } from '@playwright/test';
import { apiOf } from './panel';
import { haveActionType, openCase, type Story } from './story';

const DAY = 24 * 60 * 60 * 1000;
const ROWS_A_REQUEST = 200;
const MINUTES = [5, 10, 15, 30, 45, 60, 90, 180];

const milestoneType = async (request: APIRequestContext): Promise<string> => {
  const api = await apiOf(request, 'super-admin');
  const made = { key: 'notice-given', name: 'Notice given', countsTime: false, milestone: true };
  return api.entry('action-type', made.key).catch(() => api.create('action-type', made));
};

/** What the n-th of the done actions is, some hours further back each time. */
const rowOf = (caseId: string, kinds: { call: string; visit: string; milestone: string }, n: number) => {
  const isMilestone = n % 97 === 50;
  const kind = n % 3 === 0 ? kinds.visit : kinds.call;
  return {
    case: caseId,
    type: isMilestone ? kinds.milestone : kind,
    state: 'done',
    summary: `Step ${String(n)}`,
    comments: n % 5 === 0 ? 'Talked through the report; she wants Dr Lee to attend. '.repeat(9) : null,
    startedAt: new Date(Date.now() - (n + 1) * DAY * 0.2).toISOString(),
    ...(!isMilestone && { durationMinutes: MINUTES[n % MINUTES.length] }),
  };
};

/** An open case of so many done actions, written as the daily grid writes them, and a few planned ones. */
export const openBigCase = async (request: APIRequestContext, familyName: string, actions: number): Promise<Story> => {
  const [call, visit] = [
    await haveActionType(request, 'phone-call', 'Phone call'),
    await haveActionType(request, 'visit', 'Visit'),
  ];
  const kinds = { call, visit, milestone: await milestoneType(request) };
  const story = await openCase(request, familyName);
  const api = await apiOf(request, 'advocate');
  for (let from = 0; from < actions; from += ROWS_A_REQUEST) {
    const rows = Array.from({ length: Math.min(ROWS_A_REQUEST, actions - from) }, (_, n) =>
      rowOf(story.case.documentId, kinds, from + n)
    );
    const answer = await api.call('POST', '/case-management/actions/bulk', { rows });
    expect(answer.status, JSON.stringify(answer.error)).toBe(201);
  }
  const planned = Array.from({ length: 12 }, (_, n) => ({
    case: story.case.documentId,
    type: n === 3 ? kinds.milestone : visit,
    state: 'planned',
    summary: `Planned ${String(n)}`,
    dueAt: new Date(Date.now() + (n + 1) * 7 * DAY).toISOString(),
    dueAllDay: n % 2 === 0,
  }));
  const answer = await api.call('POST', '/case-management/actions/bulk', { rows: planned });
  expect(answer.status, JSON.stringify(answer.error)).toBe(201);
  return story;
};
