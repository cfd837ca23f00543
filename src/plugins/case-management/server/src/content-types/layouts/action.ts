import { defineLayout } from './define';
import { VERSION } from './version';

export const action = defineLayout({
  mainField: 'summary',
  sortBy: 'at',
  order: 'DESC',
  search: ['summary', 'comments'],
  columns: ['at', 'case', 'type', 'summary', 'state', 'durationMinutes', 'assignee'],
  rows: [
    'case*6 type*6',
    'summary*12',
    'state*4 startedAt*4 durationMinutes*4',
    'comments*12',
    'dueAt*6 dueAllDay*6',
    'assignee*6 fundingProgram*6',
    'cancelReason*12',
    'lateNote*12',
    'changeReason*12',
    'data*12',
    'recordedBy*4 source*4 version*4',
  ],
  fields: {
    case: { label: 'Case', help: 'Every action belongs to one case.', shows: 'reference' },
    type: {
      label: 'What kind',
      help: 'Phone call, visit, hearing … Kinds are kept under Action types.',
      shows: 'name',
    },
    summary: {
      label: 'Summary',
      help: 'One line that says what happened, or what is to happen.',
      placeholder: 'Rang the ward about the hearing',
    },
    state: {
      label: 'State',
      help: 'Done: it happened. Planned: it is still to happen. Cancelled: it will not happen.',
    },
    startedAt: { label: 'Started', help: 'For what is done. Left empty, it ended just now.' },
    durationMinutes: {
      label: 'Minutes',
      help: 'How long it took, in whole minutes. Only what is done counts.',
      placeholder: '30',
    },
    at: { label: 'When', help: 'When it started, or else when it is due.', readOnly: true },
    comments: { label: 'What happened', help: 'What was said, agreed and asked for, in your own words.' },
    dueAt: { label: 'Due', help: 'Needed for what is planned.' },
    dueAllDay: {
      label: 'Due any time that day',
      column: 'All day',
      help: 'Yes: it is overdue from the next midnight on.',
    },
    assignee: { label: 'Who does it', column: 'Who', help: 'The member of staff who does it.', shows: 'displayName' },
    fundingProgram: {
      label: 'Funding program',
      help: 'Left empty, it is taken from the case when the action is done.',
      shows: 'name',
    },
    cancelReason: { label: 'Why it was cancelled', help: 'Needed to cancel.' },
    lateNote: { label: 'Why it is entered late', help: 'Needed for an action in a case that has been closed since.' },
    changeReason: {
      label: 'Why it moves to another case',
      help: 'Needed where the case changes. It is kept with the history of the action, and this box is empty again.',
      placeholder: 'Recorded in the file of another client of the same name.',
    },
    data: { label: 'Details of this kind of action', help: 'Leave empty unless the kind of action asks for it.' },
    roles: {
      label: 'Who took part',
      help: 'To add a person, go to Roles and choose this action there.',
      readOnly: true,
      shows: 'label',
    },
    typeVersion: { label: 'Version of the kind', readOnly: true },
    recordedBy: { label: 'Recorded by', readOnly: true },
    source: { label: 'How it was recorded', column: 'Source', readOnly: true },
    version: VERSION,
  },
});
