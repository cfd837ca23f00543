import type { ActionCreate } from '../../../../shared/contracts/action';
import { clockOf, readDuration } from '../../../../shared/entry/duration';
import { type KindOfAction, kindsCalled } from '../../../../shared/entry/kind-words';
import { readShorthand } from '../../../../shared/entry/shorthand';
import { instantOf, readTime } from '../../services/local-instant';

export const COLUMNS = ['time', 'client', 'what', 'duration', 'words'] as const;
export type Column = (typeof COLUMNS)[number];

/** An action of the day, as it is typed. */
export interface Row extends Record<Column, string> {
  id: number;
  /** The case that the client cell stands for; null while it is only words. */
  caseId: string | null;
  /** The kind of action that the cell stands for. */
  typeId: string | null;
  /** Pasted or read from a line: the words are looked up without being typed. */
  lookUp: boolean;
  /** What a line said that was read as nothing. */
  unread: string;
}

export type Kind = KindOfAction & { documentId: string };

export const emptyRow = (id: number): Row => ({
  id,
  time: '',
  client: '',
  what: '',
  duration: '',
  words: '',
  caseId: null,
  typeId: null,
  lookUp: false,
  unread: '',
});

export const isEmpty = (row: Row): boolean => COLUMNS.every((column) => row[column].trim() === '');

/** Rows of text as spreadsheets copy them: tabs between cells, and quotes round a cell that has tabs, lines or quotes. */
export const fromTsv = (text: string): string[][] => {
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = cell.lastIndex;
    const [next = ''] = /^(?:\t|\r\n|\r|\n)/.exec(text.slice(at)) ?? [];
    if (next === '') break;
    if (next !== '\t') rows.push([]);
    at += next.length;
  }
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''));
};

const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
export const toTsv = (rows: readonly Row[]): string =>
  rows.map((row) => COLUMNS.map((column) => quoted(row[column])).join('\t')).join('\n');

const settle = (row: Row, kinds: readonly Kind[]): Row => {
  const called = row.typeId === null ? kindsCalled(row.what, kinds) : [];
  const [kind] = called.length === 1 ? called : [];
  const { minutes } = readDuration(row.duration);
  return {
    ...row,
    time: readTime(row.time) ?? row.time,
    duration: minutes === null ? row.duration : clockOf(minutes),
    ...(kind && { typeId: kind.documentId, what: kind.name }),
  };
};

/** A change of words: what they stood for has to be found again. */
export const edited = (row: Row, column: Column, text: string): Row => ({
  ...row,
  [column]: text,
  unread: '',
  ...(column === 'client' && { caseId: null, lookUp: false }),
  ...(column === 'what' && { typeId: null }),
});

/** Cells of a spreadsheet put over the grid, from one cell on; rows are added as they are needed. */
export const pasted = (
  rows: readonly Row[],
  from: { row: number; column: Column },
  cells: readonly string[][],
  kinds: readonly Kind[],
  newId: () => number
): Row[] => {
  const first = COLUMNS.indexOf(from.column);
  const filled = cells.map((line, index) => {
    const row = rows[from.row + index] ?? emptyRow(newId());
    const put = line.slice(0, COLUMNS.length - first).reduce((before, text, at) => {
      const column = COLUMNS[first + at] ?? from.column;
      return { ...edited(before, column, text.trim()), lookUp: before.lookUp || column === 'client' };
    }, row);
    return settle(put, kinds);
  });
  return [...rows.slice(0, from.row), ...filled, ...rows.slice(from.row + cells.length)];
};

/** `10:15 40m phone Jane D re review` as a row to look over. */
export const rowOfLine = (line: string, kinds: readonly Kind[], id: number): Row => {
  const read = readShorthand(line, kinds);
  const kind = kinds.find(({ key }) => key === read.typeKey);
  return {
    ...emptyRow(id),
    time: read.start ?? '',
    duration: read.minutes === undefined ? '' : clockOf(read.minutes),
    client: read.clientWords,
    lookUp: read.clientWords !== '',
    what: kind?.name ?? read.typeText ?? '',
    typeId: kind?.documentId ?? null,
    words: read.summary,
    unread: read.open.join(' '),
  };
};

export type CellProblem = 'time' | 'client' | 'clientNeeded' | 'what' | 'duration' | 'tooLong';

/** What has to be mended before a row can be saved. */
export const problemsOf = (row: Row): Partial<Record<Column, CellProblem>> => {
  if (isEmpty(row)) return {};
  const { problem } = readDuration(row.duration);
  return {
    ...(readTime(row.time) === null && { time: 'time' as const }),
    ...(row.caseId === null && { client: row.client.trim() === '' ? ('clientNeeded' as const) : ('client' as const) }),
    ...(row.typeId === null && { what: 'what' as const }),
    ...(problem && { duration: problem === 'moreThanADay' ? ('tooLong' as const) : ('duration' as const) }),
  };
};

export const minutesIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + (readDuration(row.duration).minutes ?? 0), 0);

const MOST_OF_A_SUMMARY = 255;
const wordsIn = (text: string) => {
  const words = text.trim();
  if (words === '') return {};
  return words.length <= MOST_OF_A_SUMMARY && !words.includes('\n') ? { summary: words } : { comments: words };
};

/** Rows without problems, as they are sent. */
export const toActions = (rows: readonly Row[], day: string, timeZone?: string): ActionCreate[] =>
  rows.map((row) => {
    const { minutes } = readDuration(row.duration);
    return {
      case: row.caseId ?? '',
      type: row.typeId ?? '',
      state: 'done',
      startedAt: instantOf(day, readTime(row.time) ?? '00:00', timeZone),
      ...(minutes !== null && { durationMinutes: minutes }),
      ...wordsIn(row.words),
    };
  });

const CELLS: Record<string, Column> = {
  case: 'client',
  type: 'what',
  startedAt: 'time',
  durationMinutes: 'duration',
};

/** Which cell a sentence of the server is about: `rows.3.startedAt`. */
export const cellOf = (path: string): { row: number; column: Column } | null => {
  const [rows, row, field = ''] = path.split('.');
  return rows === 'rows' && row !== undefined ? { row: Number(row), column: CELLS[field] ?? 'words' } : null;
};
