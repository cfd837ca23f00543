import { UID } from '../../../shared/ids';
import type { Strapi, Trx } from './transaction';

export interface OrganisationSettings {
  timeZone: string;
  /** Declarations as stored; `domain/fields` reads them. */
  caseFields: unknown;
  demo: boolean;
}

/** Settings that a transaction has read: every write in it asks for them. */
const read = new WeakMap<Trx, OrganisationSettings>();

/** To be called when the settings change within a transaction. */
export const forgetOrganisation = (trx: Trx): void => void read.delete(trx);

/** The organisation's settings; UTC until a zone is set. `trx` inside a transaction. */
export const readOrganisation = async (strapi: Strapi, trx?: Trx): Promise<OrganisationSettings> => {
  if (!trx) return load(strapi, strapi.db.connection);
  const settings = read.get(trx) ?? (await load(strapi, trx));
  read.set(trx, settings);
  return settings;
};

/** The demo's alone: everybody else is refused the flag by the rules. */
export const markAsDemo = async (strapi: Strapi, trx: Trx): Promise<void> => {
  await trx(strapi.db.metadata.get(UID.organisation).tableName).update({ demo: true });
  forgetOrganisation(trx);
};

const load = async (strapi: Strapi, trx: Trx): Promise<OrganisationSettings> => {
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

export const hasOrganisation = async (strapi: Strapi, trx: Trx): Promise<boolean> =>
  (await trx(strapi.db.metadata.get(UID.organisation).tableName).first('id')) !== undefined;
