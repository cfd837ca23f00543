import { aboutController } from './about';
import { action } from './action';
import { caseController } from './case';
import { caseloadController } from './caseload';
import { identity, match } from './identity';
import { intake } from './intake';
import { listController } from './list';
import { role } from './role';
import { caseTimelineController, identityTimelineController } from './timeline';

export const controllers = {
  about: aboutController,
  identity,
  match,
  case: caseController,
  action,
  role,
  intake,
  caseload: caseloadController,
  'case-timeline': caseTimelineController,
  'identity-timeline': identityTimelineController,
  'identity-type': listController('identity-types'),
  region: listController('regions'),
  issue: listController('issues'),
  outcome: listController('outcomes'),
  'funding-program': listController('funding-programs'),
  'action-type': listController('action-types'),
  'role-type': listController('role-types'),
};
