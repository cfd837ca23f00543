import { action } from './action';
import { caseLayout } from './case';
import type { ContentManagerDefaults } from './define';
import { identity } from './identity';
import { actionType, fundingProgram, identityType, issue, outcome, region, roleType } from './lists';
import { organisation } from './organisation';
import { role } from './role';

/** Content Manager defaults by the singular name of the type. */
export const layouts: Record<string, ContentManagerDefaults> = {
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
  case: caseLayout,
};
