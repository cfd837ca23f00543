import type { Core } from '@strapi/strapi';
import type { CaseworkUid } from '../../../shared/ids';

interface Configuration {
  settings: { mainField?: string };
  layouts: { list: string[] };
  metadatas: Record<string, { edit: { mainField?: string } } | undefined>;
}
interface ContentTypes {
  findConfiguration(type: { uid: string }): Promise<Configuration>;
  updateConfiguration(type: { uid: string }, configuration: Configuration): Promise<unknown>;
}

/** What an administrator has chosen instead stays. */
interface Replacing {
  insteadOf: string;
}

const contentTypes = (strapi: Core.Strapi): ContentTypes => {
  const service: unknown = strapi.plugin('content-manager').service('content-types');
  return service as ContentTypes;
};

/** Changes the field that the Content Manager calls records of a type by. */
export const showRecordsBy = async (strapi: Core.Strapi, uid: CaseworkUid, field: string, { insteadOf }: Replacing) => {
  const configuration = await contentTypes(strapi).findConfiguration({ uid });
  if (configuration.settings.mainField !== insteadOf) return;
  const settings = { ...configuration.settings, mainField: field };
  await contentTypes(strapi).updateConfiguration({ uid }, { ...configuration, settings });
};

/** Changes the field by which a relation shows the records that it points at. */
export const showRelationBy = async (
  strapi: Core.Strapi,
  uid: CaseworkUid,
  relation: string,
  field: string,
  { insteadOf }: Replacing
) => {
  const configuration = await contentTypes(strapi).findConfiguration({ uid });
  const shown = configuration.metadatas[relation];
  if (shown?.edit.mainField !== insteadOf) return;
  const metadatas = {
    ...configuration.metadatas,
    [relation]: { ...shown, edit: { ...shown.edit, mainField: field } },
  };
  await contentTypes(strapi).updateConfiguration({ uid }, { ...configuration, metadatas });
};

/** Changes which columns the Content Manager's list of a type has. */
export const showColumns = async (
  strapi: Core.Strapi,
  uid: CaseworkUid,
  columns: readonly string[],
  { insteadOf }: { insteadOf: readonly string[] }
) => {
  const configuration = await contentTypes(strapi).findConfiguration({ uid });
  const { layouts } = configuration;
  if (layouts.list.join() !== insteadOf.join()) return;
  await contentTypes(strapi).updateConfiguration(
    { uid },
    { ...configuration, layouts: { ...layouts, list: [...columns] } }
  );
};
