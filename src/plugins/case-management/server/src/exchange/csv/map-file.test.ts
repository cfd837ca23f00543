import { checkMap } from './map-file';

const sheet = (columns: object, more: object = {}) => ({
  source: 'lists',
  identities: { file: 'identities.csv', id: 'Id', columns, ...more },
});

describe('a map file', () => {
  it('names columns, constants and formats', () => {
    const map = checkMap('map.json', {
      ...sheet(
        { Born: 'dateOfBirth', Sex: { attribute: 'gender', values: { F: 'female' } } },
        { constants: { kind: 'individual' } }
      ),
      dateFormat: 'D/M/YYYY',
    });
    expect(map).toMatchObject({ source: 'lists', delimiter: ',', ownHistory: false });
    expect(map.sheets[0]?.columns).toMatchObject([
      { header: 'Born', attribute: 'dateOfBirth', kind: { as: 'date' }, dateFormat: 'D/M/YYYY' },
      { header: 'Sex', attribute: 'gender' },
    ]);
    expect(map.sheets[0]?.columns[1]?.values.get('f')).toBe('female');
    expect(map.sheets[0]?.constants).toMatchObject([{ attribute: 'kind', default: 'individual' }]);
  });

  it.each([
    [
      'an unknown attribute',
      sheet({ Born: 'birthday' }),
      /map\.json, at \["identities"\]\["columns"\]\["Born"\]: "birthday" is no attribute of identities; there are kind, /,
    ],
    ['an unknown key', { ...sheet({}), sheets: 1 }, /map\.json: Unrecognized key: "sheets"/],
    [
      'an unknown key of a column',
      sheet({ Born: { attribute: 'dateOfBirth', format: 'D' } }),
      /\["identities"\]\["columns"\]\["Born"\]/,
    ],
    ['no source', { identities: { file: 'a', id: 'b', columns: {} } }, /at \["source"\]/],
    ['a source with spaces', { ...sheet({}), source: 'My List' }, /at \["source"\]: must be 1 to 40 small letters/],
    ['a bad date format', { ...sheet({}), dateFormat: 'DD/MM' }, /"DD\/MM" is no date format/],
    ['no sheet at all', { source: 'lists' }, /it names neither identities nor cases nor actions/],
    [
      'a constant that is no attribute',
      sheet({}, { constants: { version: 3 } }),
      /\["constants"\]\["version"\]: "version" is no attribute/,
    ],
    ['an attribute of the prototype', sheet({ A: 'constructor' }), /"constructor" is no attribute/],
    ['a list instead of an object', [], /map\.json: Invalid input/],
  ])('is refused for %s, with the path', (_, value, message) => {
    expect(() => checkMap('map.json', value)).toThrow(message);
  });
});
