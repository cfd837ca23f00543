import type { CaseworkUid } from '../../../../shared/ids';
import { LIST_UIDS, UID } from '../../../../shared/ids';
import { actionNoun } from './action';
import { caseNoun } from './case';
import type { Noun } from './context';
import { identityNoun } from './identity';
import { listNoun } from './list';
import { organisationNoun } from './organisation';
import { roleNoun } from './role';

/** The rules of every content type of ours. */
export const NOUNS = {
  ...Object.fromEntries(LIST_UIDS.map((uid) => [uid, listNoun(uid)])),
  [UID.organisation]: organisationNoun,
  [UID.identity]: identityNoun,
  [UID.case]: caseNoun,
  [UID.action]: actionNoun,
  [UID.role]: roleNoun,
} as Record<CaseworkUid, Noun>;
