import { action } from './action';
import { caseType } from './case';
import { identity } from './identity';
import { actionType, fundingProgram, identityType, issue, outcome, region, roleType } from './lists';
import { organisation } from './organisation';
import { role } from './role';

export const contentTypes = {
  organisation,
  'identity-type': identityType,
  identity,
  region,
  issue,
  outcome,
  'funding-program': fundingProgram,
  'action-type': actionType,
  action,
  'role-type': roleType,
  role,
  case: caseType,
};
