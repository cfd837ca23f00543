/** What every probe needs to know: the servers, and which records to ask for. */
import type autocannon from 'autocannon';
import { advocateId, caseRows, sizesOf } from '../generate/dataset';
import type { Lists } from '../generate/dataset';
import { documentIdOf, randomFrom } from '../generate/random';
import type { BenchServer, Served } from '../parent/children';

export interface Setting {
  /** The organisation of full size, and the small one that growth is counted from. */
  large: BenchServer;
  small: BenchServer;
  /** The physical limit, on the large one. */
  limit: Served;
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

export interface SampleCase {
  documentId: string;
  client: string;
  advocate: string;
}

const caseAt = (index: number, cases: number) => {
  const { caseRow, actions } = caseRows(index, sizesOf(cases), NO_LISTS);
  return {
    open: caseRow.stage === 'open',
    documentId: caseRow.documentId,
    client: documentIdOf('identity', Number(caseRow.client)),
    advocate: documentIdOf('identity', Number(actions[0]?.assignee)),
  };
};

const sample = (cases: number, parity: 0 | 1, fits: (of: { open: boolean }) => boolean): SampleCase[] => {
  const next = randomFrom(parity + 17);
  const found: SampleCase[] = [];
  while (found.length < SAMPLE) {
    const of = caseAt(2 * Math.floor(next() * (cases / 2)) + parity, cases);
    if (fits(of)) found.push(of);
  }
  return found;
};

/** 400 cases to read. What is written goes to others, so that it doesn't lengthen what is read. */
export const casesToRead = (cases: number) => sample(cases, 0, () => true);
/** 400 open cases to write in: a closed one takes nothing new. */
export const casesToWrite = (cases: number) => sample(cases, 1, ({ open }) => open);

export const advocatesOf = (cases: number): string[] => {
  const sizes = sizesOf(cases);
  return Array.from({ length: sizes.advocates }, (_, index) => documentIdOf('identity', advocateId(sizes, index)));
};

export const get = (path: string): autocannon.Request => ({ method: 'GET', path });

export const asToken = (server: BenchServer) => ({ authorization: `Bearer ${server.apiToken}` });
export const asAdmin = (server: BenchServer) => ({ authorization: `Bearer ${server.adminToken}` });
