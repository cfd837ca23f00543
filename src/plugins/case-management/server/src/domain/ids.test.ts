import { checkIds } from './ids';

const before = { id: 7, documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' };
const paths = (problems: ReturnType<typeof checkIds>) => problems.map(({ path }) => path[0]);

describe('the ids of a record', () => {
  it.each([{}, { id: 7 }, { documentId: before.documentId }, { id: undefined, documentId: undefined }])(
    'stay as they are: %j is no change',
    (sent) => expect(checkIds(before, sent)).toEqual([])
  );

  it.each([
    [{ id: 8 }, 'id'],
    [{ id: null }, 'id'],
    [{ documentId: 'bbbbbbbbbbbbbbbbbbbbbbbb' }, 'documentId'],
    [{ documentId: null }, 'documentId'],
    [{ documentId: { a: 1 } }, 'documentId'],
  ])('can’t be changed: %j', (sent, path) => expect(paths(checkIds(before, sent))).toEqual([path]));

  it.each([{}, { id: null, documentId: null }, { documentId: 'tz4a98xxat96iws9zmbrgj3a' }])(
    'are given to a new one, which may bring its documentId: %j',
    (sent) => expect(checkIds(null, sent)).toEqual([])
  );

  it.each([
    [{ id: 1 }, 'id'],
    [{ documentId: '' }, 'documentId'],
    [{ documentId: 'x' }, 'documentId'],
    [{ documentId: 'TZ4A98XXAT96IWS9ZMBRGJ3A' }, 'documentId'],
    [{ documentId: ['tz4a98xxat96iws9zmbrgj3a'] }, 'documentId'],
  ])('are not of the sender’s making: %j', (sent, path) => expect(paths(checkIds(null, sent))).toEqual([path]));
});
