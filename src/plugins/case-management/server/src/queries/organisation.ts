import { UID } from '../../../shared/ids';
import type { Strapi, Trx } from './transaction';

export interface OrganisationSettings {
  timeZone: string;
  /** Declarations as stored; `domain/fields` reads them. */
  caseFields: unknown;
  demo: boolean;
}

/** The organisation's settings; UTC until a zone is set. `trx` inside a transaction. */
export const readOrganisation = async (
  strapi: Strapi,
  trx: Trx = strapi.db.connection
): Promise<OrganisationSettings> => {
  const table = strapi.db.metadata.get(UID.organisation).tableName;
  const row: { time_zone: string | null; case_fields: unknown; demo: unknown } | undefined = await trx(table)
    .orderBy('id')
    .first('time_zone', 'case_fields', 'demo');
  const fields = row?.case_fields;
  return {
    timeZone: row?.time_zone || 'UTC',
    caseFields: typeof fields === 'string' ? (JSON.parse(fields) as unknown) : (fields ?? null),
    demo: Boolean(row?.demo),
  };
};
