import { UID } from '../../../shared/ids';
import { derivedText, index, localDate, privateLongText, rowId, toOne } from './attributes';
import { contentType } from './content-type';

const hidden = { private: true };

export const role = contentType({
  singularName: 'role',
  pluralName: 'roles',
  displayName: 'Roles',
  description: 'The part that an identity takes in an action, in a case, or with another identity',
  attributes: {
    label: derivedText(hidden),
    type: toOne(UID.roleType),
    typeId: rowId(),
    identity: toOne(UID.identity, hidden),
    identityId: rowId(),
    action: toOne(UID.action, { inversedBy: 'roles', ...hidden }),
    actionId: rowId(),
    case: toOne(UID.case, { inversedBy: 'roles', ...hidden }),
    caseId: rowId(),
    other: toOne(UID.identity, hidden),
    otherId: rowId(),
    startedOn: localDate(),
    endedOn: localDate(),
    startedBy: toOne(UID.action, hidden),
    endedBy: toOne(UID.action, hidden),
    note: privateLongText(),
    changeReason: privateLongText(),
  },
  indexes: [
    // Whole, so that a caseload reads none of the rows.
    index('roles_held', 'identity_id', 'type_id', 'case_id', 'started_on', 'ended_on'),
    index('roles_case', 'case_id', 'type_id'),
    index('roles_action', 'action_id'),
    index('roles_other', 'other_id'),
  ],
});
