/** Likely duplicates of somebody new, as asked for while a name is typed. */
import type autocannon from 'autocannon';
import { identityRow, sizesOf } from '../generate/dataset';
import type { Probe } from '../parent/measure';
import type { BenchServer } from '../parent/children';
import { NO_LISTS, asToken } from './setting';
import type { Setting } from './setting';

/** Names of the register with a letter doubled: what a hurried person types. */
const asked = (server: BenchServer): autocannon.Request[] =>
  Array.from({ length: 200 }, (_, place) => {
    const { firstName, familyName } = identityRow(place * 3, sizesOf(server.cases), NO_LISTS);
    const typed = String(familyName).replace(/[aeo]/, (letter) => letter + letter);
    return {
      method: 'POST',
      path: '/api/case-management/identities/matches',
      body: JSON.stringify({ firstName, familyName: typed }),
    };
  });

const headers = (server: BenchServer) => ({ ...asToken(server), 'content-type': 'application/json' });

/** `large` holds 100,000 identities by now. */
export const matchesProbes = ({ large, small }: Setting): Probe[] => [
  { key: 'matches', on: large, headers: headers(large), requests: asked(large) },
  { key: 'matches small', on: small, headers: headers(small), requests: asked(small) },
];
