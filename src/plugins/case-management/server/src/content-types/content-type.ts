import { PLUGIN_ID } from '../../../shared/ids';
import { unique } from './attributes';
import type { Attribute } from './attributes';
import { layouts } from './layouts';
import type { ContentManagerDefaults } from './layouts/define';

interface Definition {
  kind?: 'collectionType' | 'singleType';
  singularName: string;
  pluralName: string;
  displayName: string;
  description: string;
  attributes: Record<string, Attribute>;
  indexes?: Array<{ name: string; columns: string[]; type?: string }>;
}

/** Strapi searches every text of a type unless told not to; we search what a person would look for. */
const searchedBy = (attributes: Record<string, Attribute>, search: string[] = []) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      attribute.type === 'relation' ? attribute : { ...attribute, searchable: search.includes(name) },
    ])
  );

/** A schema of ours: table `cm_…`, no draft & publish, no i18n, Content Manager defaults from `layouts/`. */
export const contentType = (definition: Definition) => {
  const { kind = 'collectionType', singularName, pluralName, displayName, description, attributes } = definition;
  const layout: ContentManagerDefaults | undefined = layouts[singularName];
  const table = pluralName.replaceAll('-', '_');
  const config: Partial<ContentManagerDefaults['config']> = layout?.config ?? {};
  return {
    schema: {
      kind,
      collectionName: `cm_${table}`,
      info: { singularName, pluralName, displayName, description },
      options: { draftAndPublish: false },
      // The admin panel's hook on forms is given these options, and nothing else that names the type.
      pluginOptions: { [PLUGIN_ID]: { uid: `plugin::${PLUGIN_ID}.${singularName}` } },
      attributes: searchedBy(attributes, layout?.search),
      // Without drafts and locales a record is one row, so its id is its own.
      indexes: [unique(`${table}_document`, 'document_id'), ...(definition.indexes ?? [])],
      config,
    },
  };
};
