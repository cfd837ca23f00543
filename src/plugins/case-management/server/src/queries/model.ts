import type { Strapi } from './transaction';

/** A table of ours as SQL sees it. Attributes are our names, columns the database's. */
export interface TableModel {
  uid: string;
  table: string;
  /** Scalars, without relations. */
  scalars: Array<{ attribute: string; column: string; type: string }>;
  /** Relations that this type owns; the inverse sides are in `inverse`. */
  links: Link[];
  inverse: Array<{ attribute: string; ownerUid: string; ownerAttribute: string }>;
}

export interface Link {
  attribute: string;
  target: string;
  toMany: boolean;
  table: string;
  /** Column that points at our row, and column that points at the target. */
  from: string;
  to: string;
  orderColumn: string | null;
  /** The attribute that keeps the target's row id beside the relation (`clientId`), where there is one. */
  scalar: string | null;
}

interface RelationMetadata {
  type: 'relation';
  relation: string;
  target: string;
  mappedBy?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
  };
}
interface ScalarMetadata {
  type: string;
  columnName?: string;
}
type AttributeMetadata = RelationMetadata | ScalarMetadata;

const models = new WeakMap<object, Map<string, TableModel>>();
const isRelation = (attribute: AttributeMetadata): attribute is RelationMetadata => attribute.type === 'relation';
/** Strapi's own: who last saved the row in the Content Manager. They are written as columns by Strapi. */
const STRAPI_OWN = ['createdBy', 'updatedBy', 'localizations'];

const linkOf = (attribute: string, relation: RelationMetadata, all: Record<string, AttributeMetadata>): Link[] => {
  const join = relation.joinTable;
  if (!join || relation.mappedBy) return [];
  return [
    {
      attribute,
      target: relation.target,
      toMany: relation.relation.endsWith('ToMany'),
      table: join.name,
      from: join.joinColumn.name,
      to: join.inverseJoinColumn.name,
      orderColumn: join.orderColumnName ?? null,
      scalar: `${attribute}Id` in all ? `${attribute}Id` : null,
    },
  ];
};

const describe = (strapi: Strapi, uid: string): TableModel => {
  const metadata = strapi.db.metadata.get(uid);
  const attributes = metadata.attributes as unknown as Record<string, AttributeMetadata>;
  const entries = Object.entries(attributes).filter(([name]) => !STRAPI_OWN.includes(name));
  return {
    uid,
    table: metadata.tableName,
    scalars: entries.flatMap(([attribute, described]) =>
      isRelation(described) ? [] : [{ attribute, column: described.columnName ?? attribute, type: described.type }]
    ),
    links: entries.flatMap(([attribute, described]) =>
      isRelation(described) ? linkOf(attribute, described, attributes) : []
    ),
    inverse: entries.flatMap(([attribute, described]) =>
      isRelation(described) && described.mappedBy
        ? [{ attribute, ownerUid: described.target, ownerAttribute: described.mappedBy }]
        : []
    ),
  };
};

/** The model of a content type, read once from Strapi's metadata. */
export const modelOf = (strapi: Strapi, uid: string): TableModel => {
  const known = models.get(strapi.db) ?? new Map<string, TableModel>();
  models.set(strapi.db, known);
  const model = known.get(uid) ?? describe(strapi, uid);
  known.set(uid, model);
  return model;
};
