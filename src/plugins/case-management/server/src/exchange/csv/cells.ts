import { minutesOf } from '../../../../shared/entry/duration';
import { localTime } from '../local-time';
import type { ListLink, Problem } from '../records';
import { toWallTime } from './dates';
import type { Constant, MappedColumn } from './map-file';

/** What one cell came to; `allDay`: of an instant without a time of day. */
export type CellValue =
  { value: unknown; allDay?: true } | { list: ListLink | ListLink[] } | { ids: string[] } | { message: string };

const YES = ['yes', 'y', 'true', '1', 'x'];
const NO = ['no', 'n', 'false', '0'];

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const asDate = (text: string, { dateFormat }: MappedColumn): CellValue => {
  const wall = toWallTime(text, dateFormat);
  const time = wall === null ? null : localTime(wall, 'UTC');
  return time ? { value: time.day } : { message: `"${text}" is no date of the form ${dateFormat}.` };
};

const asInstant = (text: string, { dateFormat }: MappedColumn, zone: string): CellValue => {
  const wall = toWallTime(text, dateFormat);
  const time = wall === null ? null : localTime(wall, zone);
  if (time) return { value: time.instant, ...(time.allDay && { allDay: true as const }) };
  return { message: `"${text}" is no date and time of the form ${dateFormat}.` };
};

const asYesNo = (text: string): CellValue => {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { message: `"${text}" is neither yes nor no.` };
};

/** "1,250" is a thousand and more to some and a little more than one to others. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

const asNumber = (text: string): CellValue => {
  if (AMBIGUOUS.test(text)) return { message: `"${text}" may be read in two ways: write it without the comma.` };
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? { value: number } : { message: `"${text}" is no number.` };
};

const asDuration = (text: string, unit: 'hours' | 'minutes'): CellValue => {
  const minutes = minutesOf(text.replace(',', '.'), unit);
  return minutes === null ? { message: `"${text}" is no duration of whole minutes, in ${unit}.` } : { value: minutes };
};

const asChoice = (text: string, choices: readonly string[]): CellValue => {
  const chosen = choices.find((choice) => letters(choice) === letters(text));
  return chosen === undefined ? { message: `"${text}" is none of ${choices.join(', ')}.` } : { value: chosen };
};

const parts = (text: string, split: string | undefined): string[] =>
  (split === undefined ? [text] : text.split(split)).map((part) => part.trim()).filter(Boolean);

/** Reads the text of a cell, which is not empty, as what the map says that it is. */
const readText = (text: string, column: MappedColumn, zone: string): CellValue => {
  const { kind, split } = column;
  switch (kind.as) {
    case 'text':
      return { value: text };
    case 'date':
      return asDate(text, column);
    case 'instant':
      return asInstant(text, column, zone);
    case 'yesNo':
      return asYesNo(text);
    case 'number':
      return asNumber(text);
    case 'duration':
      return asDuration(text, kind.unit);
    case 'choice':
      return asChoice(text, kind.choices);
    case 'list': {
      const links = parts(text, split).map((entry) => ({ list: kind.list, entry }));
      return { list: kind.many ? links : (links[0] ?? { list: kind.list, entry: text }) };
    }
    case 'identity':
    case 'case':
    case 'role':
      return { ids: parts(text, split) };
  }
};

/** A value that the map itself gives: true, a number, or a text that is read like a cell in ISO dates. */
const readConstant = (constant: Constant, column: MappedColumn, zone: string): CellValue =>
  typeof constant === 'string'
    ? readText(constant, { ...column, dateFormat: 'YYYY-MM-DD' }, zone)
    : { value: constant };

export interface ReadCell {
  attribute: string;
  read: CellValue;
  /** The cell was empty, and the map's default stands in. */
  filled: boolean;
}

/** A cell with its column; null where it is empty and has no default. */
export const readCell = (text: string, column: MappedColumn, zone: string): ReadCell | null => {
  const { attribute } = column;
  const meant = column.values.get(text.toLowerCase());
  if (text === '' && meant === undefined) {
    if (column.default === undefined) return null;
    const filled = column.header !== '';
    return { attribute, read: readConstant(column.default, column, zone), filled };
  }
  if (meant === '') return null;
  const read = meant === undefined ? readText(text, column, zone) : readConstant(meant, column, zone);
  return { attribute, read, filled: false };
};

export const problemOf = (column: MappedColumn, message: string): Problem => ({
  path: column.header || column.attribute,
  message,
});
