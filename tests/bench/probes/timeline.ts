/** (T) one case's whole timeline: case, client, ten actions in order, twenty participants. */
import type { Probe } from '../parent/measure';
import type { BenchServer } from '../parent/children';
import { asAdmin, asToken, get, casesToRead } from './setting';
import type { Setting } from './setting';

/** What our answer holds, as stock Strapi's REST API is asked for it. */
const TREE = [
  'populate[client]=true',
  'populate[actions][sort][0]=at:desc',
  'populate[actions][populate][type]=true',
  'populate[actions][populate][assignee]=true',
  'populate[actions][populate][roles][populate][identity]=true',
  'populate[actions][populate][roles][populate][type]=true',
].join('&');

/** Ten actions of 400 bytes, twenty participants of 200. */
const WHOLE = 7000;

const each = (server: BenchServer, path: (documentId: string) => string) =>
  casesToRead(server.cases).map(({ documentId }) => get(path(documentId)));

const ours = (documentId: string) => `/api/case-management/cases/${documentId}/timeline`;

const readBy = (key: string, server: BenchServer): Probe[] => [
  { key: `${key} token`, on: server, headers: asToken(server), leastBytes: WHOLE, requests: each(server, ours) },
  {
    key: `${key} open`,
    on: server,
    leastBytes: WHOLE,
    requests: each(server, (documentId) => `/api/bench/timeline-open/${documentId}`),
  },
];

export const timelineProbes = ({ large, small, limit }: Setting): Probe[] => [
  { key: 'E token', on: large, headers: asToken(large), requests: [get('/api/bench/empty')] },
  ...readBy('timeline', large),
  { key: 'E open', on: large, requests: [get('/api/bench/empty-open')] },
  {
    key: 'timeline populate open',
    on: large,
    leastBytes: WHOLE,
    requests: each(large, (documentId) => `/api/bench-open/cases/${documentId}?${TREE}`),
  },
  {
    key: 'timeline populate token',
    on: large,
    headers: asToken(large),
    leastBytes: WHOLE,
    requests: each(large, (documentId) => `/api/bench/cases/${documentId}?${TREE}`),
  },
  {
    key: 'timeline limit',
    on: limit,
    leastBytes: WHOLE,
    requests: each(large, (documentId) => `/timeline/${documentId}`),
  },
  ...readBy('timeline small', small),
  { key: 'E admin', on: large, headers: asAdmin(large), requests: [get('/bench/empty')] },
  {
    key: 'timeline admin',
    on: large,
    headers: asAdmin(large),
    requests: each(large, (documentId) => `/case-management/cases/${documentId}/timeline`),
  },
];
