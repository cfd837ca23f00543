import type { Core } from '@strapi/strapi';
import type { FindKind } from '../../../shared/contracts/find';
import { UID } from '../../../shared/ids';
import { actionKeys, caseKeys, identityKeys } from '../domain/find';
import type { FindKey } from '../domain/find';
import { readRowsAfter, replaceFindKeys } from '../queries/find/keys';
import { inTransaction } from '../queries/transaction';
import type { Trx } from '../queries/transaction';
import type { Migration } from './run';

type Row = { id: number } & Record<string, string | null>;

const BATCH = 500;

const SOURCES: Array<{ kind: FindKind; uid: string; columns: string[]; keys: (row: Row) => FindKey[] }> = [
  {
    kind: 'identity',
    uid: UID.identity,
    columns: [
      'first_name',
      'other_names',
      'family_name',
      'name',
      'known_as',
      'former_names',
      'anonymous_label',
      'email',
      'phone',
    ],
    keys: (row) =>
      identityKeys({
        firstName: row.first_name,
        otherNames: row.other_names,
        familyName: row.family_name,
        name: row.name,
        knownAs: row.known_as,
        formerNames: row.former_names,
        anonymousLabel: row.anonymous_label,
        email: row.email,
        phone: row.phone,
      }),
  },
  { kind: 'case', uid: UID.case, columns: ['title'], keys: ({ title }) => caseKeys({ title }) },
  {
    kind: 'action',
    uid: UID.action,
    columns: ['summary', 'source'],
    keys: ({ summary, source }) => actionKeys({ summary, source }),
  },
];

const fill = async (strapi: Core.Strapi, trx: Trx, { kind, uid, columns, keys }: (typeof SOURCES)[number]) => {
  const { tableName } = strapi.db.metadata.get(uid);
  for (let after = 0; ;) {
    const rows = await readRowsAfter<Row>(trx, tableName, ['id', ...columns], after, BATCH);
    // Replaced rather than added: records of the same start, written by earlier migrations, have theirs already.
    await replaceFindKeys(
      trx,
      kind,
      rows.map((row) => ({ recordId: row.id, keys: keys(row), fresh: false }))
    );
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? after;
  }
};

/** Gives the records that are there already what the search box finds them by. */
export const findKeys: Migration = {
  name: '0007-find-keys',
  run: (strapi) =>
    inTransaction(strapi, async (trx) => {
      for (const source of SOURCES) await fill(strapi, trx, source);
    }),
};
