import { starterLists } from './0001-starter-lists';
import { staffRoles } from './0002-staff-roles';
import type { Migration } from './run';

/** Run in the plugin's bootstrap, when the tables are there. */
export const dataMigrations: readonly Migration[] = [starterLists];

/** Run after the bootstrap of Strapi's admin, which makes its own roles only while there are none at all. */
export const accessMigrations: readonly Migration[] = [staffRoles];
