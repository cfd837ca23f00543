import { recentOf, remember } from './recent';

const opened = (documentId: string, hint = '') =>
  remember('1', { kind: 'identity', documentId, label: documentId.toUpperCase(), hint });

it('keeps what was opened last, once, for one login alone', () => {
  expect(recentOf('1')).toEqual([]);
  opened('a', 'North');
  opened('b');
  opened('a');
  expect(recentOf('1')).toMatchObject([{ documentId: 'a', hint: 'North' }, { documentId: 'b' }]);
  'cdefghij'.split('').forEach((id) => opened(id));
  expect(recentOf('1').map(({ documentId }) => documentId)).toEqual('jihgfedc'.split(''));
  expect(recentOf('2')).toEqual([]);
  expect(recentOf('1')).toEqual([]);
});
