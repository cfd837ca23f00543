import { UID } from '../../../shared/ids';
import { CASE_STAGES } from '../../../shared/vocabulary';
import {
  derivedText,
  flag,
  index,
  instant,
  integer,
  inverseOf,
  json,
  manyToMany,
  oneOf,
  privateLongText,
  privateText,
  rowId,
  toOne,
  unique,
} from './attributes';
import { contentType } from './content-type';

const hidden = { private: true };

export const caseType = contentType({
  singularName: 'case',
  pluralName: 'cases',
  displayName: 'Cases',
  description: 'A group of actions for a client',
  attributes: {
    reference: derivedText(),
    title: privateText(),
    client: toOne(UID.identity, { inversedBy: 'cases', ...hidden }),
    clientId: rowId(),
    stage: oneOf(CASE_STAGES, { default: 'open' }),
    openedAt: instant(),
    closedAt: instant(),
    closeReason: privateLongText({ writable: false }),
    outcome: toOne(UID.outcome, hidden),
    issues: manyToMany(UID.issue, hidden),
    fundingProgram: toOne(UID.fundingProgram),
    confidential: flag(false),
    summary: privateLongText(),
    actions: inverseOf(UID.action, 'case', hidden),
    roles: inverseOf(UID.role, 'case', hidden),
    related: manyToMany(UID.case, hidden),
    details: json(hidden),
    changeReason: privateLongText(),
    lastDoneAt: instant({ writable: false }),
    nextDueAt: instant({ writable: false }),
    version: integer({ default: 1 }),
  },
  indexes: [
    unique('cases_reference', 'reference'),
    index('cases_opened', 'opened_at', 'id'),
    index('cases_updated', 'updated_at', 'id'),
    index('cases_client', 'client_id', 'opened_at', 'id'),
    index('cases_stage_opened', 'stage', 'opened_at', 'id'),
    index('cases_stage_last_done', 'stage', 'last_done_at', 'id'),
    index('cases_stage_next_due', 'stage', 'next_due_at', 'id'),
  ],
});
