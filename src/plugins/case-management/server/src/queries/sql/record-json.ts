import type { Core } from '@strapi/strapi';
import type { Field, Fields } from '../../../../shared/contracts/fields';
import { LIST_UIDS, UID } from '../../../../shared/ids';
import type { CaseworkUid } from '../../../../shared/ids';
import type { Dialect } from './dialect';

/** Where a relation is kept: in a column beside it, or in a table of links. */
type Storage = { column: string } | { table: string; from: string; to: string; order: string };

/** The scalars that hooks write beside a relation (design.md §4), in the column of the same row. */
const SCALARS: Partial<Record<CaseworkUid, Record<string, string>>> = {
  [UID.case]: { client: 'client_id' },
  [UID.action]: { case: 'case_id', client: 'client_id', type: 'type_id', assignee: 'assignee_id' },
  [UID.role]: { type: 'type_id', identity: 'identity_id', action: 'action_id', case: 'case_id', other: 'other_id' },
};

/** What a person calls a record of this type. */
const LABELS: Partial<Record<CaseworkUid, string>> = {
  [UID.identity]: 'display_name',
  [UID.case]: 'reference',
  [UID.action]: 'summary',
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
}
interface Attribute {
  columnName?: string;
  joinTable?: JoinTable;
}

export const tableOf = (strapi: Core.Strapi, uid: CaseworkUid): string => strapi.db.metadata.get(uid).tableName;

const attributeOf = (strapi: Core.Strapi, uid: CaseworkUid, name: string): Attribute =>
  (strapi.db.metadata.get(uid).attributes[name] ?? {}) as unknown as Attribute;

export const storageOf = (strapi: Core.Strapi, uid: CaseworkUid, name: string): Storage => {
  const column = SCALARS[uid]?.[name];
  if (column) return { column };
  const { joinTable } = attributeOf(strapi, uid, name);
  if (!joinTable) throw new Error(`${uid} keeps no relation called "${name}".`);
  return {
    table: joinTable.name,
    from: joinTable.joinColumn.name,
    to: joinTable.inverseJoinColumn.name,
    order: `l.${joinTable.orderColumnName ?? 'id'}`,
  };
};

const isList = (uid: CaseworkUid) => (LIST_UIDS as readonly string[]).includes(uid);

const reference = (d: Dialect, target: CaseworkUid) =>
  d.object({
    documentId: 't.document_id',
    name: `t.${LABELS[target] ?? 'name'}`,
    ...(isList(target) && { key: 't.key' }),
  });

const linkJson = (strapi: Core.Strapi, d: Dialect, uid: CaseworkUid, name: string, field: Field): string => {
  const target = field.target;
  if (!target) throw new Error(`The field "${name}" of ${uid} names no target.`);
  const storage = storageOf(strapi, uid, name);
  const table = tableOf(strapi, target);
  if ('column' in storage) return `(select ${reference(d, target)} from ${table} t where t.id = a.${storage.column})`;
  const joined = `${storage.table} l join ${table} t on t.id = l.${storage.to} where l.${storage.from} = a.id`;
  if (field.kind === 'links') return d.list(reference(d, target), joined, `${storage.order}, l.id`);
  return `(select ${reference(d, target)} from ${joined} order by l.id desc limit 1)`;
};

const fieldJson = (strapi: Core.Strapi, d: Dialect, uid: CaseworkUid, name: string, field: Field): string => {
  if (field.kind === 'link' || field.kind === 'links') return linkJson(strapi, d, uid, name, field);
  const column = `a.${attributeOf(strapi, uid, name).columnName ?? name}`;
  if (field.kind === 'instant') return d.instant(column);
  if (field.kind === 'date') return d.date(column);
  if (field.kind === 'flag') return d.flag(column);
  return field.kind === 'json' ? d.json(column) : column;
};

const rolesJson = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'r.document_id',
      type: d.object({ documentId: 'rt.document_id', name: 'rt.name', key: 'rt.key' }),
      identity: d.object({ documentId: 'p.document_id', name: 'p.display_name' }),
    }),
    `cm_roles r join cm_identities p on p.id = r.identity_id join cm_role_types rt on rt.id = r.type_id
     where r.action_id = a.id`,
    'r.id'
  );

/** The expression that makes a record's JSON from the row with the alias `a`: the answer side of the mapping. */
export const recordJson = (strapi: Core.Strapi, d: Dialect, uid: CaseworkUid, fields: Fields): string =>
  d.object({
    documentId: 'a.document_id',
    createdAt: d.instant('a.created_at'),
    updatedAt: d.instant('a.updated_at'),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldJson(strapi, d, uid, name, field)])
    ),
    ...(uid === UID.action && { roles: rolesJson(d) }),
  });
