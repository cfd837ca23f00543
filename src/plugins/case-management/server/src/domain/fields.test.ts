import { checkDeclarations, checkDetails } from './fields';
import type { DeclaredField } from './fields';

const declared: DeclaredField[] = [
  { key: 'ndisNumber', label: 'NDIS number', kind: 'text', required: true },
  { key: 'household', label: 'Household', kind: 'number' },
  { key: 'reviewOn', label: 'Review', kind: 'date' },
  { key: 'consent', label: 'Consent', kind: 'yesNo' },
  { key: 'tenure', label: 'Tenure', kind: 'choice', choices: ['rents', 'owns'] },
];

test.each([
  [{ ndisNumber: '430', household: 3, reviewOn: '2026-03-03', consent: false, tenure: 'rents' }, []],
  [{ ndisNumber: '430', civicrm: { id: 3 } }, []],
  [{}, [['details', 'ndisNumber']]],
  [null, [['details', 'ndisNumber']]],
  [{ ndisNumber: '430', household: '3' }, [['details', 'household']]],
  [{ ndisNumber: '430', reviewOn: '2026-02-30' }, [['details', 'reviewOn']]],
  [{ ndisNumber: '430', tenure: 'squats' }, [['details', 'tenure']]],
  [{ ndisNumber: '430', shoeSize: 43 }, [['details', 'shoeSize']]],
  [{ ndisNumber: '430', constructor: 1 }, [['details', 'constructor']]],
  ['text', [['details']]],
])('details %j break %j', (details, paths) => {
  expect(checkDetails(details, declared).map(({ path }) => path)).toEqual(paths);
});

test.each([
  [null, []],
  [declared, []],
  ['fields', [['fields']]],
  [[{ key: 'Bad key', label: 'x', kind: 'text' }], [['fields', 0, 'key']]],
  [[{ key: 'a', label: '', kind: 'text' }], [['fields', 0, 'label']]],
  [[{ key: 'a', label: 'A', kind: 'colour' }], [['fields', 0, 'kind']]],
  [[{ key: 'a', label: 'A', kind: 'choice' }], [['fields', 0, 'choices']]],
  [
    [
      { key: 'a', label: 'A', kind: 'text' },
      { key: 'a', label: 'B', kind: 'text' },
    ],
    [['fields', 1, 'key']],
  ],
])('declarations %j break %j', (fields, paths) => {
  expect(checkDeclarations(fields, 'fields').map(({ path }) => path)).toEqual(paths);
});
