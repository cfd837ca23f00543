import { ImportError } from '../import-error';
import type { Problem } from '../records';
import { problemOf, readCell } from './cells';
import type { CellValue } from './cells';
import type { MappedColumn, MappedSheet } from './map-file';
import { readCsv } from './read';

/** One row of a sheet, read by the map. */
export interface SheetRow {
  id: string;
  where: string;
  cells: Map<string, CellValue>;
  problems: Problem[];
  filled: string[];
}

interface Place {
  column: MappedColumn;
  at: number;
  timeAt: number;
}

interface Layout {
  idAt: number;
  width: number;
  places: Place[];
}

const indexOf = (name: string, headers: string[], header: string, use: string): number => {
  const at = headers.indexOf(header.trim());
  if (at >= 0) return at;
  throw new ImportError(`${name} has no column "${header}" (${use}); its columns are ${headers.join(', ')}.`);
};

const layoutOf = (sheet: MappedSheet, headers: string[]): Layout => {
  const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index);
  if (twice !== undefined) throw new ImportError(`${sheet.file} has two columns called "${twice}".`);
  return {
    idAt: indexOf(sheet.file, headers, sheet.id, 'the id'),
    width: headers.length,
    places: [
      ...sheet.columns.map((column) => ({
        column,
        at: indexOf(sheet.file, headers, column.header, column.attribute),
        timeAt:
          column.timeColumn === undefined
            ? -1
            : indexOf(sheet.file, headers, column.timeColumn, `time of ${column.attribute}`),
      })),
      ...sheet.constants.map((column) => ({ column, at: -1, timeAt: -1 })),
    ],
  };
};

const textAt = (values: string[], at: number) => (values[at] ?? '').trim();

const readRow = (sheet: MappedSheet, layout: Layout, values: string[], line: number, zone: string): SheetRow => {
  const row: SheetRow = {
    id: textAt(values, layout.idAt),
    where: `${sheet.file}, line ${line}`,
    cells: new Map(),
    problems: [],
    filled: [],
  };
  if (values.length !== layout.width) {
    const message = `The row has ${values.length} values, the header has ${layout.width}.`;
    row.problems.push({ path: '', message });
    return row;
  }
  if (row.id === '') row.problems.push({ path: sheet.id, message: 'The row has no id.' });
  for (const { column, at, timeAt } of layout.places) {
    const day = textAt(values, at);
    const time = textAt(values, timeAt);
    const cell = readCell(day && time ? `${day} ${time}` : day, column, zone);
    if (!cell) continue;
    if ('message' in cell.read) row.problems.push(problemOf(column, cell.read.message));
    else row.cells.set(cell.attribute, cell.read);
    if (cell.filled)
      row.filled.push(
        `${sheet.sheet}: ${column.attribute} "${String(column.default)}", because "${column.header}" was empty`
      );
  }
  return row;
};

/** Streams a sheet's rows. Throws `ImportError` when the file can't be read or lacks a column that the map names. */
export async function* readSheet(
  folder: string,
  sheet: MappedSheet,
  delimiter: string,
  zone: string
): AsyncGenerator<SheetRow> {
  let layout: Layout | null = null;
  for await (const { line, values } of readCsv(folder, sheet.file, delimiter)) {
    if (layout) yield readRow(sheet, layout, values, line, zone);
    else
      layout = layoutOf(
        sheet,
        values.map((header) => header.trim())
      );
  }
  if (!layout) throw new ImportError(`${sheet.file} is empty: its first line names the columns.`);
}

/** Reads a whole sheet once without keeping it: a file that can't be read to its end is refused before anything is written. */
export const surveySheet = async (
  folder: string,
  sheet: MappedSheet,
  delimiter: string
): Promise<{ rows: number; leftOut: string[] }> => {
  let rows = -1;
  let leftOut: string[] = [];
  for await (const { values } of readCsv(folder, sheet.file, delimiter)) {
    rows += 1;
    if (rows > 0) continue;
    const headers = values.map((header) => header.trim());
    layoutOf(sheet, headers);
    const used = new Set([
      sheet.id,
      ...sheet.columns.flatMap(({ header, timeColumn }) => [header, timeColumn ?? header]),
    ]);
    leftOut = headers.filter((header) => header !== '' && !used.has(header));
  }
  if (rows < 0) throw new ImportError(`${sheet.file} is empty: its first line names the columns.`);
  return { rows, leftOut };
};
