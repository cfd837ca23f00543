import type { Core } from '@strapi/strapi';
import type { About } from '../../../shared/contracts/about';
import { declaredField } from '../../../shared/contracts/about';
import { UID } from '../../../shared/ids';
import { permissionId } from '../../../shared/permissions';
import { documentsOf } from '../utils/documents';
import type { Actor } from './actor';

const declared = declaredField.array().catch([]);

const identityTypes = async (strapi: Core.Strapi): Promise<About['data']['identityTypes']> => {
  const types = await documentsOf(strapi, UID.identityType).findMany({ filters: { active: true }, sort: 'name' });
  return types
    .map(({ documentId, name, fields }) => ({ documentId, name: String(name), fields: declared.parse(fields) }))
    .filter(({ fields }) => fields.length > 0);
};

/** What the panel needs to know to show records; whoever may not read them is told the name and the zone alone. */
export const about = async (strapi: Core.Strapi, actor: Actor): Promise<About['data']> => {
  const organisation = await documentsOf(strapi, UID.organisation).findFirst();
  const reads = actor.can(permissionId('case.read')) || actor.can(permissionId('identity.read'));
  return {
    name: typeof organisation?.name === 'string' ? organisation.name : null,
    demo: Boolean(organisation?.demo),
    timeZone: typeof organisation?.timeZone === 'string' && organisation.timeZone ? organisation.timeZone : 'UTC',
    caseFields: reads ? declared.parse(organisation?.caseFields) : [],
    identityTypes: reads ? await identityTypes(strapi) : [],
  };
};
