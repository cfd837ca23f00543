import { defineLayout, type ContentManagerDefaults, type FieldText } from './define';

const NAME: FieldText = { label: 'Name', help: 'As people see it when they choose.' };
const KEY: FieldText = {
  label: 'Key',
  help: 'Imports and other systems know the entry by it: small letters, digits and hyphens. Best never changed.',
  placeholder: 'north-west',
};
const DESCRIPTION: FieldText = { label: 'Description', help: 'When to choose this one.' };
const ACTIVE: FieldText = {
  label: 'In use',
  help: 'No: it can’t be chosen any more, and stays readable where it was. An entry that is in use can’t be deleted.',
};

interface More {
  rows?: string[];
  columns?: string[];
  fields?: Record<string, FieldText>;
}

/** What every reference list has (V5), and what this one has besides. */
const list = ({ rows = [], columns = [], fields = {} }: More = {}): ContentManagerDefaults =>
  defineLayout({
    mainField: 'name',
    sortBy: 'name',
    search: ['name', 'key', 'description'],
    columns: ['name', 'key', ...columns, 'active'],
    rows: ['name*6 key*6', 'description*12', 'active*4', ...rows],
    fields: { name: NAME, key: KEY, description: DESCRIPTION, active: ACTIVE, ...fields },
  });

export const region = list();
export const issue = list();
export const outcome = list();
export const fundingProgram = list();

export const identityType = list({
  columns: ['permitsCases', 'permitsEducation'],
  rows: ['permitsCases*6 permitsEducation*6', 'excludes*12', 'requires*12', 'fields*12'],
  fields: {
    permitsCases: { label: 'May have cases', help: 'Yes for those whom you advocate for.' },
    permitsEducation: { label: 'May have education sessions', column: 'Education' },
    excludes: { label: 'Never together with', help: 'Nobody can have both types. It counts both ways.', shows: 'name' },
    requires: {
      label: 'Fields that must be filled in',
      help: 'Which fields, for which kinds. Example: { "region": ["individual", "organisation"], "gender": ["individual"] }',
    },
    fields: {
      label: 'Fields of your own',
      help: 'Example: [{ "key": "ndisNumber", "label": "NDIS number", "kind": "text" }]. Kinds: text, number, date, choice (with "choices"), yesNo. Add "required": true where it must be filled in.',
    },
  },
});

export const actionType = list({
  columns: ['milestone', 'countsTime'],
  rows: ['countsTime*4 milestone*4 locked*4', 'version*4'],
  fields: {
    countsTime: { label: 'Counts time', help: 'Yes if its minutes count as work.' },
    milestone: { label: 'Milestone', help: 'A point worth reaching. It takes no time, so it can’t count time.' },
    locked: {
      label: 'Kept by the system',
      column: 'Locked',
      help: 'Only the system writes such actions.',
      readOnly: true,
    },
    version: { label: 'Version', readOnly: true },
  },
});

export const roleType = list({
  columns: ['scope', 'inverseName'],
  rows: ['inverseName*6 scope*6', 'grantsAccess*6 managesCase*6', 'kinds*12'],
  fields: {
    inverseName: {
      label: 'Seen from the other side',
      help: 'For a relationship: "employer of" here is "employee of" there.',
      placeholder: 'employee of',
    },
    scope: { label: 'Is a part in', help: 'An action, a case, or a relationship between two identities.' },
    grantsAccess: { label: 'May see the case', help: 'Yes if who has this role works on the case.' },
    managesCase: { label: 'Manages the case', help: 'Yes if the case stands in their caseload.' },
    kinds: {
      label: 'Kinds of identity that may take it',
      help: 'Empty: all. Example: ["individual", "position"]',
    },
  },
});
