import { ROWS } from './report';
import type { Counts, ImportReport, RefusedRecord, ReportRow } from './report';

const NAMES: Record<ReportRow, string> = {
  identity: 'Identities',
  case: 'Cases',
  action: 'Actions',
  role: 'Roles',
  closing: 'Closings',
};
const COLUMNS = ['read', 'created', 'unchanged', 'refused'] as const;
const REFUSALS_SHOWN = 20;

const number = (value: number) => value.toLocaleString('en');

const table = (records: Record<ReportRow, Counts>): string[] => [
  `${''.padEnd(12)}${COLUMNS.map((column) => column.padStart(11)).join('')}`,
  ...ROWS.map(
    (row) => `${NAMES[row].padEnd(12)}${COLUMNS.map((column) => number(records[row][column]).padStart(11)).join('')}`
  ),
];

const sentence = ({ where, problems }: RefusedRecord): string =>
  `  ${where}: ${problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ')}`;

const refusals = ({ refused, refusedNotListed }: ImportReport): string[] => {
  const total = refused.length + refusedNotListed;
  if (total === 0) return [];
  const left = total - Math.min(refused.length, REFUSALS_SHOWN);
  return [
    '',
    `Refused (${number(total)}):`,
    ...refused.slice(0, REFUSALS_SHOWN).map(sentence),
    ...(left > 0 ? [`  … and ${number(left)} more: --report <file> lists them all.`] : []),
  ];
};

const filled = (report: ImportReport): string[] => {
  const entries = Object.entries(report.filled).sort(([, one], [, other]) => other - one);
  return entries.length === 0
    ? []
    : [
        '',
        'Filled in, because the source does not hold it:',
        ...entries.map(([words, count]) => `  ${number(count)} × ${words}`),
      ];
};

const made = ({ madeEntries }: ImportReport): string[] =>
  madeEntries.length === 0
    ? []
    : ['', `New entries of lists: ${madeEntries.map(({ list, name }) => `${name} (${list})`).join(', ')}.`];

const ending = ({ stopped, dryRun }: ImportReport): string[] => {
  if (dryRun) return ['', 'This was a dry run: everything was checked, nothing was written.'];
  return stopped ? ['', 'Stopped before the end. Run the same command again: it goes on where it stopped.'] : [];
};

/** The report as a person reads it in a terminal. */
export const formatReport = (report: ImportReport): string =>
  [
    ...table(report.records),
    ...made(report),
    ...filled(report),
    ...refusals(report),
    ...(report.notes.length > 0 ? ['', ...report.notes] : []),
    ...ending(report),
    '',
    `${number(report.seconds)} s; dates of the source were read in the zone ${report.timeZone}.`,
  ].join('\n');

/** One line while it runs. */
export const formatProgress = ({ records }: ImportReport, total: number): string => {
  const read = records.identity.read + records.case.read + records.action.read;
  const refused = ROWS.reduce((sum, row) => sum + records[row].refused, 0);
  const rooms = ROWS.filter((row) => records[row].read > 0).map(
    (row) => `${number(records[row].read)} ${NAMES[row].toLowerCase()}`
  );
  return `${number(read)} of ${number(total)}: ${rooms.join(', ')}${refused > 0 ? `; ${number(refused)} refused` : ''}`;
};
