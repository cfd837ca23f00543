import type { Core } from '@strapi/strapi';
import type { CaseworkUid } from '../../../shared/ids';

export interface StoredDocument {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

interface Documents {
  findFirst(params?: object): Promise<StoredDocument | null>;
  findMany(params?: object): Promise<StoredDocument[]>;
  create(params: { data: object }): Promise<StoredDocument>;
  update(params: { documentId: string; data: object }): Promise<StoredDocument | null>;
}

/** `strapi.documents()` without its types, which know our schemas only after a generator has run. */
export const documentsOf = (strapi: Core.Strapi, uid: CaseworkUid): Documents => {
  const service: unknown = strapi.documents(uid);
  return service as Documents;
};
