/** Reads the command line of `npm run import`. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

export const HELP = `Brings another system's records in.

  npm run import -- civicrm <folder> [--dry-run] [--report file.json] [--demo]
  npm run import -- csv <folder> --map map.json [--dry-run] [--report file.json] [--demo]

  --dry-run   checks everything and writes nothing
  --report    writes the whole report as JSON, with every refused record
  --demo      into the demo organisation, and not into your own

Run it again whenever you like: what is here already stays as it is. docs/guide/import.md says the rest.`;

const OPTIONS = {
  map: { type: 'string' },
  report: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  demo: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};
const SOURCES = ['civicrm', 'csv'];

// npm changes into the project's folder; what a person names is meant from where they stand.
const fromHere = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

const parse = (args) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error.message.split('. ')[0]}. See npm run import -- --help.`);
  }
};

const readFolder = (given) => {
  const folder = fromHere(given);
  if (!existsSync(folder)) throw new Stop(`The folder ${folder} does not exist.`);
  if (!statSync(folder).isDirectory()) throw new Stop(`${folder} is not a folder.`);
  return folder;
};

/** A map beside the lists may be named by its name alone. */
const readMap = (source, folder, given) => {
  if (source !== 'csv') {
    if (given !== undefined) throw new Stop('--map is for csv alone.');
    return undefined;
  }
  if (given === undefined) throw new Stop('An import of CSV files needs a map: --map map.json (docs/guide/import.md).');
  const beside = path.join(folder, given);
  return !existsSync(fromHere(given)) && existsSync(beside) ? beside : fromHere(given);
};

/** What to bring in, or undefined where help was asked for. */
export const readOrder = (args) => {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [source, given, ...more] = positionals;
  if (!SOURCES.includes(source)) throw new Stop(`Say what to bring in: ${SOURCES.join(' or ')}.\n\n${HELP}`);
  if (given === undefined || more.length > 0) throw new Stop(`Name one folder: npm run import -- ${source} <folder>`);
  const folder = readFolder(given);
  const map = readMap(source, folder, values.map);
  const report = values.report === undefined ? undefined : fromHere(values.report);
  return { source, folder, map, report, dryRun: values['dry-run'], demo: values.demo };
};
