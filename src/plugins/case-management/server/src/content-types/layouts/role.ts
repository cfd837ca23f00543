import { defineLayout } from './define';

export const role = defineLayout({
  mainField: 'label',
  sortBy: 'startedOn',
  order: 'DESC',
  search: ['label', 'note'],
  columns: ['identity', 'type', 'case', 'other', 'startedOn', 'endedOn'],
  rows: [
    'identity*6 type*6',
    'case*6 action*6',
    'other*6',
    'startedOn*6 endedOn*6',
    'changeReason*12',
    'note*12',
    'startedBy*6 endedBy*6',
  ],
  fields: {
    label: { label: 'What it is called', column: 'Role', readOnly: true },
    identity: { label: 'Who', help: 'The person, organisation or position that takes the part.', shows: 'displayName' },
    type: {
      label: 'Takes part as',
      column: 'As',
      help: 'Advocate, supporter, employer of … Kinds are kept under Role types.',
      shows: 'name',
    },
    case: {
      label: 'In the case',
      column: 'Case',
      help: 'Choose exactly one of: case, action, other identity.',
      shows: 'reference',
    },
    action: {
      label: 'In the action',
      column: 'Action',
      help: 'For somebody who took part in this action only.',
      shows: 'summary',
    },
    other: {
      label: 'With the other identity',
      column: 'With',
      help: 'For a relationship that lasts, such as employer of.',
      shows: 'displayName',
    },
    startedOn: { label: 'From', help: 'The first day.' },
    endedOn: { label: 'To', help: 'The last day; empty while it lasts.' },
    changeReason: {
      label: 'Why it is changing',
      help: 'Kept in the timeline of the case, and this box is empty again.',
    },
    note: { label: 'Note' },
    startedBy: {
      label: 'Begun by the action',
      help: 'The action that began the relationship, if there is one.',
      shows: 'summary',
    },
    endedBy: { label: 'Ended by the action', help: 'The action that ended it.', shows: 'summary' },
  },
});
