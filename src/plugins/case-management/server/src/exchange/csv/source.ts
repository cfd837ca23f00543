import { UID } from '../../../../shared/ids';
import { checkClosedAt } from '../../domain/case';
import { localDateOf } from '../../domain/time';
import { requireFolder } from '../json-file';
import type { Closing, Item, NeutralRecord, Problem, RecordLink, Source } from '../records';
import { DETAILS_PREFIX, ROLE_PREFIX } from './attributes';
import type { Sheet } from './attributes';
import type { CellValue } from './cells';
import type { CsvMap } from './map-file';
import { readSheet, surveySheet } from './sheet';
import type { SheetRow } from './sheet';

const NOT_RECORDED = 'Not recorded in the source';
const ROOM = { identities: 'identity', cases: 'case', actions: 'action' } as const;
/** Read by us, not attributes of ours by these names. */
const READ_APART = new Set(['closedAt', 'closeReason']);

const recordLink = (room: RecordLink['room'], id: string): RecordLink => ({ room, source: { kind: room, id } });

const valueOf = (row: SheetRow, attribute: string): unknown => {
  const cell = row.cells.get(attribute);
  return cell && 'value' in cell ? cell.value : undefined;
};

const targetRoom = (attribute: string): RecordLink['room'] => (attribute === 'case' ? 'case' : 'identity');

const place = (record: NeutralRecord, attribute: string, cell: CellValue): void => {
  if (attribute.startsWith(ROLE_PREFIX)) return;
  if ('list' in cell) record.links[attribute] = cell.list;
  else if ('ids' in cell) record.links[attribute] = recordLink(targetRoom(attribute), cell.ids[0] ?? '');
  else if ('value' in cell && attribute.startsWith(DETAILS_PREFIX))
    record.attributes.details = {
      ...(record.attributes.details as object | undefined),
      [attribute.slice(DETAILS_PREFIX.length)]: cell.value,
    };
  else if ('value' in cell) {
    // A2: due on a day is due until its end. A column of its own says otherwise.
    if (attribute === 'dueAt' && cell.allDay) record.attributes.dueAllDay ??= true;
    record.attributes[attribute === 'durationHours' ? 'durationMinutes' : attribute] = cell.value;
  }
};

const recordOf = (sheet: Sheet, row: SheetRow): NeutralRecord => {
  const record: NeutralRecord = {
    room: ROOM[sheet],
    source: { kind: ROOM[sheet], id: row.id },
    where: row.where,
    attributes: {},
    links: {},
    filled: [...row.filled],
  };
  for (const [attribute, cell] of row.cells)
    if (sheet !== 'cases' || !READ_APART.has(attribute)) place(record, attribute, cell);
  if (sheet === 'cases') record.attributes.stage = 'open';
  if (record.attributes.state === 'cancelled' && !record.attributes.cancelReason) {
    record.attributes.cancelReason = NOT_RECORDED;
    record.filled.push(`Reason for cancelling "${NOT_RECORDED}"`);
  }
  return record;
};

/** The identities that `role:…` columns name: each takes that part in the row's case or action. */
const rolesOf = (sheet: 'cases' | 'actions', row: SheetRow, zone: string): Item[] => {
  const opened = valueOf(row, 'openedAt');
  const startedOn = sheet === 'cases' && typeof opened === 'string' ? localDateOf(new Date(opened), zone) : null;
  return [...row.cells].flatMap(([attribute, cell]) => {
    if (!attribute.startsWith(ROLE_PREFIX) || !('ids' in cell)) return [];
    const entry = attribute.slice(ROLE_PREFIX.length);
    return cell.ids.map((identity): Item => ({
      record: {
        room: 'role',
        source: { kind: `${ROOM[sheet]}-role`, id: `${row.id}:${identity}:${entry}` },
        where: row.where,
        attributes: { startedOn },
        links: {
          type: { list: UID.roleType, entry },
          identity: recordLink('identity', identity),
          [ROOM[sheet]]: recordLink(ROOM[sheet], row.id),
        },
        filled: startedOn ? ['Begin of a role in a case taken from the opening of the case'] : [],
      },
    }));
  });
};

/** A date alone is its midnight: a case opened later that day was not closed before. */
const notBefore = (closedAt: string, openedAt: unknown, zone: string): string => {
  if (typeof openedAt !== 'string' || new Date(closedAt) >= new Date(openedAt)) return closedAt;
  const sameDay = localDateOf(new Date(closedAt), zone) === localDateOf(new Date(openedAt), zone);
  return sameDay ? openedAt : closedAt;
};

const closingOf = (row: SheetRow, zone: string): Closing[] => {
  const said = valueOf(row, 'closedAt');
  if (typeof said !== 'string') return [];
  const closedAt = notBefore(said, valueOf(row, 'openedAt'), zone);
  const reason = valueOf(row, 'closeReason');
  return [
    {
      source: { kind: 'case', id: row.id },
      where: row.where,
      closedAt,
      reason: typeof reason === 'string' ? reason : NOT_RECORDED,
      filled: typeof reason === 'string' ? [] : [`Reason for closing "${NOT_RECORDED}"`],
    },
  ];
};

/** A case that can't be closed as its row says is refused whole: else it would stay here as an open one. */
const closingProblems = (row: SheetRow, zone: string): Problem[] => {
  const opened = valueOf(row, 'openedAt');
  const openedAt = typeof opened === 'string' ? new Date(opened) : null;
  return closingOf(row, zone).flatMap(({ closedAt }) => {
    if (!openedAt) return [{ path: 'openedAt', message: 'A closed case needs the day when it was opened.' }];
    const problems = checkClosedAt(openedAt, new Date(closedAt), new Date());
    return problems.map(({ path, message }) => ({ path: path.join('.'), message }));
  });
};

async function* itemsOf(folder: string, map: CsvMap, zone: string): AsyncGenerator<Item> {
  const closings: Closing[] = [];
  for (const sheet of map.sheets)
    for await (const row of readSheet(folder, sheet, map.delimiter, zone)) {
      const room = ROOM[sheet.sheet];
      const problems = [...row.problems, ...(sheet.sheet === 'cases' ? closingProblems(row, zone) : [])];
      if (problems.length > 0) {
        yield { refusal: { room, source: { kind: room, id: row.id }, where: row.where, problems } };
        continue;
      }
      yield { record: recordOf(sheet.sheet, row) };
      if (sheet.sheet !== 'identities') yield* rolesOf(sheet.sheet, row, zone);
      if (sheet.sheet === 'cases') closings.push(...closingOf(row, zone));
    }
  // A closed case takes no more actions: the closings come last.
  for (const closing of closings) yield { closing };
}

/** A folder of CSV files as records of ours. Every file is read to its end before the first record is handed over. */
export const csvSource = async (folder: string, map: CsvMap, zone: string): Promise<Source> => {
  requireFolder(folder);
  const notes: string[] = [];
  let total = 0;
  for (const sheet of map.sheets) {
    const { rows, leftOut } = await surveySheet(folder, sheet, map.delimiter);
    total += rows;
    if (leftOut.length > 0)
      notes.push(`Columns of ${sheet.file} that the map does not name were left out: ${leftOut.join(', ')}.`);
  }
  return {
    system: `csv:${map.source}`,
    ownHistory: map.ownHistory,
    wanted: [],
    total,
    items: () => itemsOf(folder, map, zone),
    notes,
  };
};
