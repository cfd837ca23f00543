import type { FindKind } from '../../../../shared/contracts/find';
import { actionKeys, caseKeys, identityKeys } from '../../domain/find';
import type { FindKey } from '../../domain/find';
import { replaceFindKeys } from '../../queries/find/keys';
import type { Trx } from '../../queries/transaction';
import type { Written } from './context';

const KEYS: Record<FindKind, (record: Record<string, unknown>) => FindKey[]> = {
  identity: identityKeys,
  case: caseKeys,
  action: actionKeys,
};

/** What the search box finds the records by follows them; most changes leave it as it is. */
export const followFindKeys = async (trx: Trx, kind: FindKind, written: Written[]): Promise<void> => {
  const rows = written.flatMap(({ id, before, after }) => {
    const keys = KEYS[kind](after);
    const same = before && JSON.stringify(KEYS[kind](before)) === JSON.stringify(keys);
    return same ? [] : [{ recordId: id, keys, fresh: before === null }];
  });
  await replaceFindKeys(trx, kind, rows);
};

export const forgetFindKeys = (trx: Trx, kind: FindKind, id: number): Promise<void> =>
  replaceFindKeys(trx, kind, [{ recordId: id, keys: [], fresh: false }]);
