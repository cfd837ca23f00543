import { TABLE } from '../../../shared/ids';

interface Column {
  type: string;
  [option: string]: unknown;
}

const table = (
  tableName: string,
  attributes: Record<string, Column>,
  indexes: Array<Record<string, unknown>> = []
) => ({
  uid: tableName,
  singularName: tableName,
  tableName,
  attributes: { id: { type: 'increments' }, ...attributes },
  indexes,
});

const unique = (name: string, ...columns: string[]) => ({ name: `cm_${name}_uq`, columns, type: 'unique' });
const index = (name: string, ...columns: string[]) => ({ name: `cm_${name}_idx`, columns });

/** Declared to Strapi, so that its schema sync makes them on every database. */
export const tables = [
  table(
    TABLE.externalIds,
    {
      system: { type: 'string' },
      kind: { type: 'string' },
      externalId: { type: 'string' },
      uid: { type: 'string' },
      documentId: { type: 'string' },
    },
    [unique('external_ids', 'system', 'kind', 'external_id'), index('external_ids_document', 'uid', 'document_id')]
  ),
  table(
    TABLE.idempotency,
    {
      key: { type: 'string' },
      actor: { type: 'string' },
      route: { type: 'string' },
      bodyHash: { type: 'string' },
      status: { type: 'integer' },
      answer: { type: 'text' },
      at: { type: 'datetime' },
    },
    [unique('idempotency', 'key', 'actor', 'route'), index('idempotency_at', 'at')]
  ),
  table(TABLE.counters, { name: { type: 'string' }, value: { type: 'integer' } }, [unique('counters', 'name')]),
  table(
    TABLE.revisions,
    {
      uid: { type: 'string' },
      documentId: { type: 'string' },
      version: { type: 'integer' },
      at: { type: 'datetime' },
      actor: { type: 'string' },
      why: { type: 'text' },
      before: { type: 'text', column: { type: 'text', args: ['longtext'] } },
    },
    [index('revisions_document', 'document_id', 'version')]
  ),
  table(
    TABLE.outbox,
    {
      uid: { type: 'string' },
      documentId: { type: 'string' },
      change: { type: 'string' },
      at: { type: 'datetime' },
      actor: { type: 'string' },
      deliveredAt: { type: 'datetime' },
    },
    [index('outbox_delivered', 'delivered_at', 'id')]
  ),
  table(
    TABLE.caseAccess,
    {
      roleId: { type: 'integer' },
      caseId: { type: 'integer' },
      adminUserId: { type: 'integer' },
      startedOn: { type: 'date' },
      endedOn: { type: 'date' },
      endedByClosing: { type: 'boolean' },
    },
    [
      unique('case_access_role', 'role_id'),
      index('case_access_case', 'case_id', 'admin_user_id'),
      index('case_access_user', 'admin_user_id', 'case_id'),
    ]
  ),
  /** Where likely duplicates are looked up (I7): the keys of `domain/identity/name-keys.ts`. */
  table(TABLE.nameKeys, { identityId: { type: 'integer' }, nameKey: { type: 'string' } }, [
    index('name_keys_key', 'name_key', 'identity_id'),
    index('name_keys_identity', 'identity_id'),
  ]),
  /** When a login last looked at a case, and when at the visit before, so that what came in between can be marked. */
  table(
    TABLE.looks,
    {
      caseId: { type: 'integer' },
      adminUserId: { type: 'integer' },
      lookedAt: { type: 'datetime' },
      lookedBefore: { type: 'datetime' },
    },
    [unique('looks', 'case_id', 'admin_user_id')]
  ),
  /** What the search box looks up: the keys of `domain/find/keys.ts`, one row each. */
  table(
    TABLE.findKeys,
    { kind: { type: 'string' }, recordId: { type: 'integer' }, head: { type: 'string' }, word: { type: 'string' } },
    [index('find_keys_head', 'head', 'record_id', 'word'), index('find_keys_record', 'record_id', 'kind', 'word')]
  ),
  /** Files of actions: their bytes are in a folder of ours. What is removed keeps its row, with who and why. */
  table(
    TABLE.files,
    {
      documentId: { type: 'string' },
      version: { type: 'integer' },
      actionId: { type: 'integer' },
      name: { type: 'string' },
      kind: { type: 'string' },
      mediaType: { type: 'string' },
      size: { type: 'integer' },
      /** SHA-256, hexadecimal. */
      digest: { type: 'string' },
      takenOn: { type: 'date' },
      recordedBy: { type: 'string' },
      createdAt: { type: 'datetime' },
      /** Are the bytes in the folder? */
      stored: { type: 'boolean' },
      removedAt: { type: 'datetime' },
      removedBy: { type: 'string' },
      removeReason: { type: 'text' },
    },
    [
      unique('files', 'document_id'),
      index('files_action', 'action_id', 'id'),
      index('files_removed', 'removed_at', 'stored'),
    ]
  ),
  table(TABLE.migrations, { name: { type: 'string' }, at: { type: 'datetime' } }, [unique('migrations', 'name')]),
];
