import { z } from '@strapi/utils';
import { ImportError } from '../import-error';
import { readJsonFile } from '../json-file';
import { attributeNames, cellKind, SHEETS } from './attributes';
import type { CellKind, Sheet } from './attributes';
import { datePattern } from './dates';

const constant = z.union([z.string(), z.number(), z.boolean()]);

const columnOptions = z.strictObject({
  attribute: z.string(),
  /** How dates are written here, where it differs from the map's `dateFormat`. */
  dateFormat: z.string().optional(),
  /** Another column that holds the time of day. */
  timeColumn: z.string().optional(),
  /** What a cell says → what is meant. */
  values: z.record(z.string(), constant).optional(),
  /** Taken where the cell is empty, and counted in the report. */
  default: constant.optional(),
  /** Separates several values in one cell. */
  split: z.string().min(1).optional(),
  /** Of `details.…`: what the value is. */
  as: z.enum(['text', 'number', 'yesNo', 'date']).optional(),
});

const sheet = z.strictObject({
  file: z.string().min(1),
  /** The column that holds the source's own id. */
  id: z.string().min(1),
  columns: z.record(z.string(), z.union([z.string(), columnOptions])),
  constants: z.record(z.string(), constant).optional(),
});

const mapFile = z.strictObject({
  $comment: z.string().optional(),
  /** Name of the source: ids are unique within it. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 small letters, digits and hyphens'),
  dateFormat: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  /** The source lists openings, closings and role changes as actions of its own. */
  ownHistory: z.boolean().optional(),
  identities: sheet.optional(),
  cases: sheet.optional(),
  actions: sheet.optional(),
});

export type Constant = z.infer<typeof constant>;

export interface MappedColumn {
  header: string;
  attribute: string;
  kind: CellKind;
  dateFormat: string;
  timeColumn?: string;
  values: Map<string, Constant>;
  default?: Constant;
  split?: string;
}

export interface MappedSheet {
  sheet: Sheet;
  file: string;
  id: string;
  columns: MappedColumn[];
  /** Attributes that are the same for every row. */
  constants: MappedColumn[];
}

export interface CsvMap {
  source: string;
  delimiter: string;
  ownHistory: boolean;
  sheets: MappedSheet[];
}

const DEFAULT_DATES = 'YYYY-MM-DD';

const problemAt = (name: string, path: ReadonlyArray<PropertyKey>, message: string) => {
  const place = path.reduce<string>((whole, part) => `${whole}[${JSON.stringify(String(part))}]`, '');
  return new ImportError(`${name}${place === '' ? '' : `, at ${place}`}: ${message}`);
};

const SHEET_KINDS = {
  text: { as: 'text' },
  number: { as: 'number' },
  yesNo: { as: 'yesNo' },
  date: { as: 'date' },
} as const;

const kindOf = (
  name: string,
  own: Sheet,
  attribute: string,
  path: string[],
  as?: keyof typeof SHEET_KINDS
): CellKind => {
  const kind = cellKind(own, attribute);
  if (!kind)
    throw problemAt(
      name,
      path,
      `"${attribute}" is no attribute of ${own}; there are ${attributeNames(own).join(', ')}.`
    );
  if (as && !attribute.startsWith('details.')) throw problemAt(name, [...path, 'as'], '"as" is for details.… alone.');
  return as ? SHEET_KINDS[as] : kind;
};

const mapSheet = (name: string, own: Sheet, read: z.infer<typeof sheet>, dates: string): MappedSheet => {
  const columns = Object.entries(read.columns).map(([header, given]): MappedColumn => {
    const path = [own, 'columns', header];
    const {
      attribute,
      as,
      values,
      dateFormat = dates,
      ...rest
    } = typeof given === 'string' ? { attribute: given } : given;
    const kind = kindOf(name, own, attribute, path, as);
    if (!datePattern(dateFormat))
      throw problemAt(name, [...path, 'dateFormat'], `"${dateFormat}" is no date format, such as D/M/YYYY.`);
    const meanings = Object.entries(values ?? {}).map(([cell, meant]) => [cell.trim().toLowerCase(), meant] as const);
    return { ...rest, header, attribute, kind, dateFormat, values: new Map(meanings) };
  });
  const constants = Object.entries(read.constants ?? {}).map(([attribute, value]): MappedColumn => ({
    header: '',
    attribute,
    kind: kindOf(name, own, attribute, [own, 'constants', attribute]),
    dateFormat: DEFAULT_DATES,
    values: new Map(),
    default: value,
  }));
  return { sheet: own, file: read.file, id: read.id, columns, constants };
};

/** Checks a map file: unknown keys, attributes and formats are refused with their path. */
export const checkMap = (name: string, value: unknown): CsvMap => {
  const parsed = mapFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw problemAt(name, issue?.path ?? [], issue?.message ?? "it can't be read.");
  }
  const map = parsed.data;
  const dates = map.dateFormat ?? DEFAULT_DATES;
  if (!datePattern(dates)) throw problemAt(name, ['dateFormat'], `"${dates}" is no date format, such as D/M/YYYY.`);
  const sheets = SHEETS.flatMap((own) => {
    const read = map[own];
    return read ? [mapSheet(name, own, read, dates)] : [];
  });
  if (sheets.length === 0) throw problemAt(name, [], 'it names neither identities nor cases nor actions.');
  return { source: map.source, delimiter: map.delimiter ?? ',', ownHistory: map.ownHistory ?? false, sheets };
};

export const readMap = (file: string): CsvMap => checkMap(file.split(/[\\/]/).pop() ?? file, readJsonFile(file));
