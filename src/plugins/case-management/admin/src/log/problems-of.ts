import type { Failure } from '../services/send';
import type { EntryField, EntryProblems } from './entry';

const FIELD_OF: Record<string, EntryField> = {
  case: 'place',
  client: 'place',
  documentId: 'place',
  reason: 'reason',
  type: 'type',
  durationMinutes: 'duration',
  startedAt: 'when',
  dueAt: 'when',
  summary: 'summary',
  lateNote: 'lateNote',
};

type Refused = Extract<Failure, { kind: 'refused' }>;

/** What the server says against an entry, beside its fields; what belongs to none of them is said above. */
export const problemsOf = ({ errors, message }: Refused): { fields: EntryProblems; rest: string[] } => {
  const placed = errors.map(({ path, message: sentence }) => {
    const [first, row] = path;
    // Others' rows and participants have no field of their own here: their sentence says which action is meant.
    const other = first === 'rows' && Number(row) > 0;
    return { field: other || path.includes('roles') ? undefined : FIELD_OF[String(path.at(-1))], sentence };
  });
  const fields: EntryProblems = {};
  for (const { field, sentence } of placed) if (field) fields[field] ??= sentence;
  const rest = placed.filter(({ field }) => !field).map(({ sentence }) => sentence);
  return { fields, rest: errors.length === 0 ? [message] : rest };
};
