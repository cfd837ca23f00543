/** (C) one action in a case, with two participants: one request of ours, three of stock Strapi. */
import type autocannon from 'autocannon';
import type { Probe } from '../parent/measure';
import type { BenchServer } from '../parent/children';
import { asToken, casesToWrite } from './setting';
import type { SampleCase, Setting } from './setting';

const COMMENTS =
  'Called about the hearing on Thursday and read the ward notes out loud; agreed that the family is asked for letters, and that the doctor is written to before the end of the week.';
const STARTED = '2026-07-02T01:00:00.000Z';

const jsonHeaders = (server: BenchServer) => ({ ...asToken(server), 'content-type': 'application/json' });
const post = (path: string, body: object): autocannon.Request => ({ method: 'POST', path, body: JSON.stringify(body) });

/** What a person would fill in. */
export const actionBody = (server: BenchServer, of: SampleCase) => {
  const lists = server.lists['case-management'];
  return {
    case: of.documentId,
    type: lists.actionType,
    state: 'done',
    summary: 'Phone call about the hearing',
    comments: COMMENTS,
    startedAt: STARTED,
    durationMinutes: 25,
    roles: [
      { type: lists.clientRole, identity: of.client },
      { type: lists.workerRole, identity: of.advocate },
    ],
  };
};

const ours = (server: BenchServer) =>
  casesToWrite(server.cases).map((of) => post('/api/case-management/actions', actionBody(server, of)));

interface Made {
  action?: string;
}

const keepAction = (status: number, body: string, context: Made) => {
  if (status === 201) context.action = (JSON.parse(body) as { data: { documentId: string } }).data.documentId;
};

const stockRole = (type: string, identity: string): autocannon.Request => ({
  method: 'POST',
  path: '/api/bench/roles',
  setupRequest(request, context) {
    const { action } = context as Made;
    return { ...request, body: JSON.stringify({ data: { action, type, identity } }) };
  },
});

/** Stock Strapi: the action first, then its two roles, which need the action's documentId. */
const stock = (server: BenchServer): autocannon.Request[] => {
  const lists = server.lists.bench;
  return casesToWrite(server.cases).flatMap((of) => [
    {
      ...post('/api/bench/actions', {
        data: {
          case: of.documentId,
          type: lists.actionType,
          state: 'done',
          summary: 'Phone call about the hearing',
          comments: COMMENTS,
          startedAt: STARTED,
          at: STARTED,
          durationMinutes: 25,
        },
      }),
      onResponse: keepAction,
    },
    stockRole(lists.clientRole, of.client),
    stockRole(lists.workerRole, of.advocate),
  ]);
};

export const createProbes = ({ large, small }: Setting): Probe[] => [
  { key: 'create', on: large, headers: jsonHeaders(large), requests: ours(large) },
  { key: 'create stock', on: large, headers: jsonHeaders(large), requests: stock(large), requestsPerWork: 3 },
  { key: 'create small', on: small, headers: jsonHeaders(small), requests: ours(small) },
];

const bulk = (server: BenchServer): autocannon.Request[] => {
  const cases = casesToWrite(server.cases);
  return Array.from({ length: 40 }, (_, place) =>
    post('/api/case-management/actions/bulk', {
      rows: Array.from({ length: 50 }, (_row, row) => cases[(place * 50 + row) % cases.length]).flatMap((of) =>
        of ? [actionBody(server, of)] : []
      ),
    })
  );
};

/** The Daily Actions of a team: fifty rows in one request, all or none. */
export const bulkProbes = ({ large, small }: Setting): Probe[] => [
  { key: 'bulk of 50', on: large, headers: jsonHeaders(large), requests: bulk(large) },
  { key: 'bulk of 50 small', on: small, headers: jsonHeaders(small), requests: bulk(small) },
];
