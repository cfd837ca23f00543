/** (O) "my open cases": the 25 newest of an advocate, with client, last done action, next planned one, overdue count. */
import type { Probe } from '../parent/measure';
import type { BenchServer } from '../parent/children';
import { advocatesOf, asToken, get } from './setting';
import type { Setting } from './setting';

/** Stock Strapi can't answer the last and the next action of each case in the same request: it is let off. */
const stock = (advocate: string) =>
  [
    '/api/bench/cases?filters[stage]=open',
    `filters[roles][identity][documentId]=${advocate}`,
    'filters[roles][type][managesCase]=true',
    'sort=openedAt:desc',
    'pagination[limit]=25',
    'populate[client]=true',
  ].join('&');

const each = (server: BenchServer, path: (advocate: string) => string) =>
  advocatesOf(server.cases).map((advocate) => get(path(advocate)));

const readBy = (key: string, server: BenchServer): Probe[] => [
  {
    key: `${key} token`,
    on: server,
    headers: asToken(server),
    requests: each(server, (advocate) => `/api/case-management/caseload?advocate=${advocate}`),
  },
  {
    key: `${key} open`,
    on: server,
    requests: each(server, (advocate) => `/api/bench/caseload-open?advocate=${advocate}`),
  },
];

export const caseloadProbes = ({ large, small, limit }: Setting): Probe[] => [
  { key: 'E token', on: large, headers: asToken(large), requests: [get('/api/bench/empty')] },
  ...readBy('caseload', large),
  { key: 'E open', on: large, requests: [get('/api/bench/empty-open')] },
  { key: 'caseload populate token', on: large, headers: asToken(large), requests: each(large, stock) },
  { key: 'caseload limit', on: limit, requests: each(large, (advocate) => `/caseload/${advocate}`) },
  ...readBy('caseload small', small),
];
