import { existsSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '../import-error';
import { readJsonFile, requireFolder } from '../json-file';
import { isRaw, rawList, text } from './raw';
import type { Raw } from './raw';

/** The files of an export, as CiviCRM's API wrote them. */
export interface CiviExport {
  cases: Raw[];
  contacts: Raw[];
  relationships: Raw[];
  caseTypes: Map<string, Raw>;
  caseStatuses: Map<string, Raw>;
  activityTypes: Map<string, Raw>;
  activityStatuses: Map<string, Raw>;
  relationshipTypes: Map<string, Raw>;
}

const list = (folder: string, name: string): Raw[] => {
  const value = readJsonFile(path.join(folder, name));
  if (!Array.isArray(value) && !isRaw(value))
    throw new ImportError(`${name} must hold a list of records, as CiviCRM's API answers; it holds ${typeof value}.`);
  if (isRaw(value) && value.is_error === 1)
    throw new ImportError(`${name} is an error answer of CiviCRM, no export: ${text(value, 'error_message')}`);
  return rawList(value);
};

/** Look-ups by what records name them by: `value` for option lists, else `id`. */
const lookUp = (folder: string, name: string): Map<string, Raw> =>
  new Map(list(folder, name).map((raw) => [text(raw, 'value') || text(raw, 'id'), raw]));

/** Reads a folder of API exports; every file must be there but `relationships.json`. */
export const readCiviExport = (folder: string): CiviExport => {
  requireFolder(folder);
  return {
    cases: list(folder, 'cases.json'),
    contacts: list(folder, 'contacts.json'),
    relationships: existsSync(path.join(folder, 'relationships.json')) ? list(folder, 'relationships.json') : [],
    caseTypes: lookUp(folder, 'case-types.json'),
    caseStatuses: lookUp(folder, 'case-statuses.json'),
    activityTypes: lookUp(folder, 'activity-types.json'),
    activityStatuses: lookUp(folder, 'activity-statuses.json'),
    relationshipTypes: lookUp(folder, 'relationship-types.json'),
  };
};
