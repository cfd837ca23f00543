import { starterLists } from './0001-starter-lists';
import { staffRoles } from './0002-staff-roles';
import { workOfAnyone } from './0003-work-of-anyone';
import { intakeLists } from './0004-intake-lists';
import { roleLabels } from './0005-role-labels';
import { roleMainField } from './0006-role-main-field';
import { findKeys } from './0007-find-keys';
import { listsByCoordinators } from './0008-lists-by-coordinators';
import { movedActions } from './0009-moved-actions';
import { reasonOfMoves } from './0010-reason-of-moves';
import { caseColumns } from './0011-case-columns';
import { caseworkOnOurPages } from './0012-casework-on-our-pages';
import type { Migration } from './run';

/** Run in the plugin's bootstrap, when the tables are there. */
export const dataMigrations: readonly Migration[] = [starterLists, intakeLists, roleLabels, findKeys, movedActions];

/** Run after the bootstrap of Strapi's admin, which makes its own roles only while there are none at all. */
export const accessMigrations: readonly Migration[] = [
  staffRoles,
  workOfAnyone,
  roleMainField,
  listsByCoordinators,
  reasonOfMoves,
  caseColumns,
  caseworkOnOurPages,
];
