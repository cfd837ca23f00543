/** What every probe needs to know: the servers, and which records to ask for. */
import type autocannon from 'autocannon';
import { advocateId, caseRows, sizesOf } from '../generate/dataset';
import type { Lists } from '../generate/dataset';
import { documentIdOf, randomFrom } from '../generate/random';
import type { BenchServer } from '../parent/children';

export interface Setting {
  /** The organisation of full size, and the small one that growth is counted from. */
  large: BenchServer;
  small: BenchServer;
  /** Port of the physical limit, on the large one. */
  limitPort: number;
}

const SAMPLE = 400;
export const NO_LISTS: Lists = {
  clientType: 0,
  otherType: 0,
  region: 0,
  issues: [1],
  programs: [1],
  actionTypes: [1],
  clientRole: 0,
  workerRole: 0,
  advocateRole: 0,
};

/** Places of 400 cases. Reads ask for even ones, writes for odd ones, so that writing doesn't lengthen what is read. */
export const sampleOf = (cases: number, parity: 0 | 1): number[] => {
  const next = randomFrom(parity + 17);
  return Array.from({ length: SAMPLE }, () => 2 * Math.floor(next() * (cases / 2)) + parity);
};

export interface SampleCase {
  documentId: string;
  client: string;
  advocate: string;
}

export const sampleCases = (cases: number, parity: 0 | 1): SampleCase[] =>
  sampleOf(cases, parity).map((index) => {
    const { caseRow, actions } = caseRows(index, sizesOf(cases), NO_LISTS);
    return {
      documentId: caseRow.documentId,
      client: documentIdOf('identity', Number(caseRow.client)),
      advocate: documentIdOf('identity', Number(actions[0]?.assignee)),
    };
  });

export const advocatesOf = (cases: number): string[] => {
  const sizes = sizesOf(cases);
  return Array.from({ length: sizes.advocates }, (_, index) => documentIdOf('identity', advocateId(sizes, index)));
};

export const get = (path: string): autocannon.Request => ({ method: 'GET', path });

export const asToken = (server: BenchServer) => ({ authorization: `Bearer ${server.apiToken}` });
export const asAdmin = (server: BenchServer) => ({ authorization: `Bearer ${server.adminToken}` });
