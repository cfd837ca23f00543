import { readCiviExport } from '../../exchange/civicrm/read';
import { civicrmSource } from '../../exchange/civicrm/source';
import { readMap } from '../../exchange/csv/map-file';
import { csvSource } from '../../exchange/csv/source';
import type { Source } from '../../exchange/records';
import { readOrganisation } from '../../queries/organisation';
import type { Strapi } from '../../queries/transaction';
import { systemActor } from '../actor';
import { emptyReport } from './report';
import type { ImportReport } from './report';
import { runImport } from './run';

export { formatProgress, formatReport } from './format';
export type { ImportReport } from './report';

/** What to bring in, and from where. */
export type ImportOrder = {
  folder: string;
  /** Checks everything, writes nothing. */
  dryRun?: boolean;
  shouldStop?: () => boolean;
  onProgress?: (report: ImportReport, total: number) => void;
} & ({ source: 'civicrm' } | { source: 'csv'; map: string });

const ACTOR_NAMES = { civicrm: 'Import from CiviCRM', csv: 'Import from CSV' } as const;

const openSource = async (order: ImportOrder, timeZone: string): Promise<Source> =>
  order.source === 'civicrm'
    ? civicrmSource(readCiviExport(order.folder), timeZone)
    : csvSource(order.folder, readMap(order.map), timeZone);

/**
 * Brings another system's records in. Throws `ImportError`, a sentence, when the files can't be read; then nothing
 * was written. Everything else is in the report.
 */
export const importFolder = async (strapi: Strapi, order: ImportOrder): Promise<ImportReport> => {
  const { timeZone } = await readOrganisation(strapi);
  const dryRun = order.dryRun ?? false;
  const report = emptyReport({ source: order.source, folder: order.folder, dryRun, timeZone });
  const startedAt = Date.now();
  const source = await openSource(order, timeZone);
  const { shouldStop, onProgress } = order;
  await runImport(strapi, source, report, {
    actor: systemActor(ACTOR_NAMES[order.source]),
    dryRun,
    shouldStop,
    onProgress,
  });
  report.seconds = Math.round((Date.now() - startedAt) / 100) / 10;
  return report;
};
