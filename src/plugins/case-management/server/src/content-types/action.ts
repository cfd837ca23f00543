import { UID } from '../../../shared/ids';
import { ACTION_SOURCES, ACTION_STATES } from '../../../shared/vocabulary';
import {
  flag,
  index,
  instant,
  integer,
  inverseOf,
  json,
  oneOf,
  privateLongText,
  privateText,
  rowId,
  toOne,
} from './attributes';
import { contentType } from './content-type';

const hidden = { private: true };

export const action = contentType({
  singularName: 'action',
  pluralName: 'actions',
  displayName: 'Actions',
  description: 'Something done, or planned, for a client',
  attributes: {
    case: toOne(UID.case, { inversedBy: 'actions', ...hidden }),
    caseId: rowId(),
    clientId: rowId(),
    type: toOne(UID.actionType),
    typeId: rowId(),
    typeVersion: integer({ writable: false }),
    state: oneOf(ACTION_STATES, { default: 'done' }),
    summary: privateText(),
    comments: privateLongText(),
    startedAt: instant(),
    dueAt: instant(),
    dueAllDay: flag(false),
    durationMinutes: integer(),
    cancelReason: privateLongText(),
    data: json(hidden),
    fundingProgram: toOne(UID.fundingProgram),
    assignee: toOne(UID.identity, hidden),
    assigneeId: rowId(),
    recordedBy: privateText({ writable: false }),
    roles: inverseOf(UID.role, 'action', hidden),
    source: oneOf(ACTION_SOURCES, { default: 'human', writable: false }),
    at: instant({ writable: false }),
    /** Why something is entered late in a closed case (C8). */
    lateNote: privateLongText(),
    /** Why it goes to another case; moves into the revision (C7). */
    changeReason: privateLongText(),
    version: integer({ default: 1 }),
  },
  indexes: [
    index('actions_case_at', 'case_id', 'at', 'id'),
    index('actions_client_at', 'client_id', 'at', 'id'),
    index('actions_assignee', 'assignee_id', 'state', 'due_at'),
    index('actions_type', 'type_id', 'at', 'id'),
    index('actions_case_state', 'case_id', 'state', 'due_at'),
    index('actions_at', 'at', 'id'),
  ],
});
