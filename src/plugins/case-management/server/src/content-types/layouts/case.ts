import { defineLayout } from './define';
import { VERSION } from './version';

export const caseLayout = defineLayout({
  mainField: 'reference',
  sortBy: 'openedAt',
  order: 'DESC',
  search: ['reference', 'title', 'summary'],
  columns: ['reference', 'client', 'lastDoneAt', 'nextDueAt', 'title', 'stage', 'openedAt'],
  rows: [
    'reference*4 stage*4 confidential*4',
    'client*6 title*6',
    'openedAt*6 closedAt*6',
    'changeReason*12',
    'issues*6 fundingProgram*6',
    'summary*12',
    'outcome*6 closeReason*6',
    'related*12',
    'details*12',
    'lastDoneAt*4 nextDueAt*4 version*4',
  ],
  fields: {
    reference: { label: 'Reference', help: 'Given by the system when the case is opened.', readOnly: true },
    title: {
      label: 'Title',
      help: 'A few words that tell this case from the client’s others.',
      placeholder: 'Review of the treatment order',
    },
    client: {
      label: 'Client',
      help: 'Who the case is for. They need a type that permits cases, such as Client.',
      shows: 'displayName',
    },
    stage: { label: 'Stage', help: 'To close or reopen the case, change it and give the reason below.' },
    openedAt: { label: 'Opened', help: 'When the case began. The year in the reference comes from it.' },
    closedAt: { label: 'Closed', help: 'Empty while the case is open. Not before the case was opened.' },
    changeReason: {
      label: 'Why it is changing',
      help: 'Why the stage or the client is changing: needed to close, reopen or hand over. It is kept in the timeline, and this box is empty again.',
      placeholder: 'The order was revoked; Jane is content for us to close.',
    },
    closeReason: { label: 'Why it was closed', readOnly: true },
    outcome: { label: 'Outcome', help: 'How the case ended.', shows: 'name' },
    issues: { label: 'Issues', help: 'What the case is about.', shows: 'name' },
    fundingProgram: {
      label: 'Funding program',
      help: 'Who pays for the work. Hours that are already recorded stay with the program they had.',
      shows: 'name',
    },
    confidential: { label: 'Confidential', help: 'Yes if colleagues should take special care with it.' },
    summary: { label: 'Summary', help: 'The situation, and what the client wants.' },
    related: { label: 'Related cases', help: 'Other cases that belong to the same story.', shows: 'reference' },
    details: {
      label: 'More fields',
      help: 'Fields of your own organisation, as described under Organisation. Example: { "courtNumber": "12/2026" }',
    },
    roles: {
      label: 'People in this case',
      help: 'Advocate, supporter, guardian … To add one, go to Roles and choose this case there.',
      readOnly: true,
      shows: 'label',
    },
    actions: {
      label: 'Actions',
      help: 'The timeline is in the panel at the side. To add an action, go to Actions and choose this case there.',
      readOnly: true,
      shows: 'summary',
    },
    lastDoneAt: { label: 'Last done', column: 'Last action', readOnly: true },
    nextDueAt: { label: 'Next due', readOnly: true },
    version: VERSION,
  },
});
