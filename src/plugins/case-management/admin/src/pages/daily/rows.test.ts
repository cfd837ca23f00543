import fc from 'fast-check';
import {
  cellOf,
  COLUMNS,
  emptyRow,
  fromTsv,
  isEmpty,
  minutesIn,
  pasted,
  problemsOf,
  rowOfLine,
  toActions,
  toTsv,
} from './rows';

const KINDS = [
  { documentId: 'phone-id', key: 'phone-call', name: 'Phone call' },
  { documentId: 'visit-id', key: 'visit', name: 'Visit' },
  { documentId: 'ward-id', key: 'ward-visit', name: 'Ward visit' },
];
let serial = 100;
const newId = () => (serial += 1);

describe('a line of short-hand', () => {
  it('becomes a row to look over', () => {
    expect(rowOfLine('10:15 40m phone Jane D re review', KINDS, 1)).toEqual({
      ...emptyRow(1),
      time: '10:15',
      client: 'Jane D',
      lookUp: true,
      what: 'Phone call',
      typeId: 'phone-id',
      duration: '0:40',
      words: 'review',
    });
  });

  it('leaves open what it does not say', () => {
    const row = rowOfLine('40m Jane', KINDS, 1);
    expect(problemsOf(row)).toEqual({ time: 'time', client: 'client', what: 'what' });
  });
});

describe('cells of a spreadsheet', () => {
  it('are put over the grid from where they are pasted, and read', () => {
    const rows = pasted(
      [emptyRow(1)],
      { row: 0, column: 'time' },
      fromTsv('9.05\tJane Doe\tphone\t1h15\t"said ""no""\nand left"\r\n10:30\tLee\tvisit\t40m\r\n'),
      KINDS,
      newId
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      time: '09:05',
      client: 'Jane Doe',
      lookUp: true,
      what: 'Phone call',
      typeId: 'phone-id',
      duration: '1:15',
      words: 'said "no"\nand left',
    });
    // A visit to a ward is a visit, too: which is asked.
    expect(rows[1]).toMatchObject({ what: 'Visit', typeId: 'visit-id', duration: '0:40' });
    expect(minutesIn(rows)).toBe(115);
  });

  it('come back as they were copied', () => {
    const text = fc.string().map((one) => one.replaceAll('\r', '').trim());
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const rows = cells.map((line, index) => ({
          ...emptyRow(index),
          ...Object.fromEntries(COLUMNS.map((column, at) => [column, line[at] ?? ''])),
        }));
        const some = rows.filter((row) => !isEmpty(row));
        const there = fromTsv(toTsv(some));
        expect(there).toEqual(some.map((row) => COLUMNS.map((column) => row[column])));
      })
    );
  });
});

it('only rows with words need mending, and nothing is guessed of them', () => {
  expect(problemsOf(emptyRow(1))).toEqual({});
  expect(problemsOf({ ...emptyRow(1), words: 'x', duration: '40' })).toEqual({
    time: 'time',
    client: 'clientNeeded',
    what: 'what',
    duration: 'tooLong',
  });
});

it('rows are sent at their time of the day in the zone of the organisation', () => {
  const row = { ...emptyRow(1), time: '10:15', caseId: 'c', typeId: 't', duration: '0:40', words: 're review' };
  expect(toActions([row], '2026-03-03', 'Australia/Hobart')).toEqual([
    {
      case: 'c',
      type: 't',
      state: 'done',
      startedAt: '2026-03-02T23:15:00.000Z',
      durationMinutes: 40,
      summary: 're review',
    },
  ]);
});

it('a sentence of the server is shown at its cell', () => {
  expect(cellOf('rows.3.startedAt')).toEqual({ row: 3, column: 'time' });
  expect(cellOf('rows.0.data.amount')).toEqual({ row: 0, column: 'words' });
  expect(cellOf('dryRun')).toBeNull();
});
