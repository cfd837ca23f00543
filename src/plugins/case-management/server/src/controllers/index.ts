import { aboutController } from './about';
import { action, actionHistory } from './action';
import { caseController } from './case';
import { caseLinesController, caseloadController } from './caseload';
import { caseDeskController } from './desk';
import { actionFile, caseFile, file } from './file';
import { clientDeskController } from './client-desk';
import { findController, findPrivatelyController } from './find';
import { identity, match } from './identity';
import { intake } from './intake';
import { listController } from './list';
import { caseBrief, casePrint } from './print';
import { role } from './role';
import { caseTimelineController, identityTimelineController } from './timeline';
import { workCasesController, workController, workPeopleController } from './work';

export const controllers = {
  about: aboutController,
  'client-desk': clientDeskController,
  find: findController,
  'find-privately': findPrivatelyController,
  identity,
  match,
  case: caseController,
  action,
  'action-history': actionHistory,
  file,
  'action-file': actionFile,
  'case-file': caseFile,
  'case-print': casePrint,
  'case-brief': caseBrief,
  role,
  intake,
  caseload: caseloadController,
  'case-lines': caseLinesController,
  'case-desk': caseDeskController,
  work: workController,
  'work-cases': workCasesController,
  'work-people': workPeopleController,
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
