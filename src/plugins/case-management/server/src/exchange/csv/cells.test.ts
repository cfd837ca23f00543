import { readCell } from './cells';
import { checkMap } from './map-file';
import type { MappedColumn } from './map-file';

const column = (sheet: 'identities' | 'cases' | 'actions', given: unknown): MappedColumn => {
  const map = checkMap('map.json', {
    source: 's',
    dateFormat: 'D/M/YYYY',
    [sheet]: { file: 'f', id: 'Id', columns: { C: given } },
  });
  const [first] = map.sheets[0]?.columns ?? [];
  if (!first) throw new Error('no column');
  return first;
};
const read = (text: string, sheet: 'identities' | 'cases' | 'actions', given: unknown) =>
  readCell(text, column(sheet, given), 'Australia/Hobart')?.read ?? null;

describe('cells', () => {
  it.each([
    ['Wren', 'identities', 'firstName', { value: 'Wren' }],
    ['3/9/1984', 'identities', 'dateOfBirth', { value: '1984-09-03' }],
    ['31/2/1984', 'identities', 'dateOfBirth', { message: '"31/2/1984" is no date of the form D/M/YYYY.' }],
    ['3/9/2018 9:30 AM', 'actions', 'startedAt', { value: '2018-09-02T23:30:00.000Z' }],
    ['Non-binary', 'identities', 'gender', { value: 'nonBinary' }],
    ['?', 'identities', 'gender', { message: expect.stringMatching(/^"\?" is none of female, /) }],
    ['Yes', 'identities', 'anonymous', { value: true }],
    ['0', 'cases', 'confidential', { value: false }],
    ['maybe', 'cases', 'confidential', { message: '"maybe" is neither yes nor no.' }],
    ['1.5', 'actions', 'durationHours', { value: 90 }],
    ['1,25', 'actions', 'durationHours', { value: 75 }],
    ['0.01', 'actions', 'durationHours', { message: expect.stringContaining('no duration') }],
    ['20', 'actions', 'durationMinutes', { value: 20 }],
    ['-5', 'actions', 'durationMinutes', { message: expect.stringContaining('no duration') }],
    ['K-1', 'actions', 'case', { ids: ['K-1'] }],
    ['Hobart', 'identities', 'region', { list: expect.objectContaining({ entry: 'Hobart' }) }],
    ['12.5', 'cases', { attribute: 'details.rent', as: 'number' }, { value: 12.5 }],
    ['0,125', 'cases', { attribute: 'details.rent', as: 'number' }, { value: 0.125 }],
    ['1,250', 'cases', { attribute: 'details.rent', as: 'number' }, { message: expect.stringContaining('two ways') }],
    ['', 'identities', 'firstName', null],
  ] as const)('%j of %s as %j', (text, sheet, given, expected) => {
    expect(read(text, sheet, given)).toEqual(expected);
  });

  it('hold several values where the map splits them', () => {
    expect(read('S-1; S-2 ;', 'actions', { attribute: 'role:present', split: ';' })).toEqual({ ids: ['S-1', 'S-2'] });
  });

  it('mean what the map says, whatever the case', () => {
    expect(read('f', 'identities', { attribute: 'gender', values: { F: 'female' } })).toEqual({ value: 'female' });
    expect(read('n/a', 'identities', { attribute: 'dateOfBirth', values: { 'n/a': '' } })).toBeNull();
  });

  it('take the default where they are empty, and say so', () => {
    const gender = column('identities', { attribute: 'gender', default: 'unknown' });
    expect(readCell('', gender, 'UTC')).toEqual({ attribute: 'gender', read: { value: 'unknown' }, filled: true });
  });
});
