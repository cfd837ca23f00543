import type { APIRequestContext } from '@playwright/test';
import { apiOf } from './panel';

export interface Story {
  client: { documentId: string; displayName: string };
  case: { documentId: string; reference: string };
}

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Kinds of action that the tests use; a starter list may have them already. */
export const haveActionType = async (request: APIRequestContext, key: string, name: string): Promise<string> => {
  const api = await apiOf(request, 'super-admin');
  return api.entry('action-type', key).catch(() => api.create('action-type', { key, name, countsTime: true }));
};

/** A client with a case that the advocate opened: an intake call, one overdue and one coming action. */
export const openCase = async (request: APIRequestContext, familyName: string, details = {}): Promise<Story> => {
  const phoneCall = await haveActionType(request, 'phone-call', 'Phone call');
  const api = await apiOf(request, 'advocate');
  const client = {
    kind: 'individual',
    firstName: 'Jane',
    familyName,
    gender: 'female',
    details,
    types: [await api.entry('identity-type', 'client')],
    region: await api.entry('region', 'not-known'),
  };
  const answer = await api.call<Story>('POST', '/case-management/intake', {
    client,
    case: { title: 'Review of the order' },
    action: { type: phoneCall, state: 'done', summary: 'Intake call', comments: 'Wants to go home. '.repeat(40) },
    confirmedNew: true,
  });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.error));
  const planned = { case: answer.data.case.documentId, type: phoneCall, state: 'planned' };
  await api.record('actions', { ...planned, summary: 'Ring the ward', dueAt: inDays(-2), dueAllDay: true });
  await api.record('actions', { ...planned, summary: 'Review hearing', dueAt: inDays(4) });
  return answer.data;
};
