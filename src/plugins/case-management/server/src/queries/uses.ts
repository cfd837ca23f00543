import { CASEWORK_UIDS, UID } from '../../../shared/ids';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

const NOUNS: Record<string, string> = {
  [UID.identity]: 'identity',
  [UID.identityType]: 'identity type',
  [UID.case]: 'case',
  [UID.action]: 'action',
  [UID.role]: 'role',
};

/** How many records of each kind point at one row, by noun. `except` leaves out relations, as `uid.attribute`. */
export const countUses = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  id: number,
  except: readonly string[] = []
): Promise<Record<string, number>> => {
  const uses: Record<string, number> = {};
  for (const owner of CASEWORK_UIDS)
    for (const link of modelOf(strapi, owner).links) {
      if (link.target !== uid || except.includes(`${owner}.${link.attribute}`)) continue;
      const row = await trx(link.table)
        .where({ [link.to]: id })
        .count<{ uses: number | string }[]>({ uses: '*' })
        .first();
      const noun = NOUNS[owner] ?? owner;
      uses[noun] = (uses[noun] ?? 0) + Number(row?.uses ?? 0);
    }
  return uses;
};
