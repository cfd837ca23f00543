import type { Attribute } from './attributes';
import { list as contentManagerDefaults } from './layouts';

interface Definition {
  kind?: 'collectionType' | 'singleType';
  singularName: string;
  pluralName: string;
  displayName: string;
  description: string;
  attributes: Record<string, Attribute>;
  indexes?: Array<{ name: string; columns: string[]; type?: string }>;
}

/** A schema of ours: table `cm_…`, no draft & publish, no i18n, Content Manager defaults from `layouts/`. */
export const contentType = (definition: Definition) => {
  const { kind = 'collectionType', singularName, pluralName, displayName, description, attributes } = definition;
  return {
    schema: {
      kind,
      collectionName: `cm_${pluralName.replaceAll('-', '_')}`,
      info: { singularName, pluralName, displayName, description },
      options: { draftAndPublish: false },
      pluginOptions: {},
      attributes,
      indexes: definition.indexes ?? [],
      config: contentManagerDefaults[singularName] ?? {},
    },
  };
};
