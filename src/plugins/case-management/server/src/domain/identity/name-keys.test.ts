import { nameKeys, normaliseName, searchKeys } from './name-keys';

const shared = (one: Parameters<typeof nameKeys>[0], other: Parameters<typeof nameKeys>[0]) => {
  const stored = new Set(nameKeys(other));
  return searchKeys(one).filter((key) => stored.has(key));
};

describe('the keys under which an identity is found', () => {
  it.each([
    ['another order', { firstName: 'Mary', familyName: 'Lawson' }, { firstName: 'Lawson', familyName: 'Mary' }],
    ['accents', { firstName: 'Zoë', familyName: 'Brontë' }, { firstName: 'zoe', familyName: 'BRONTE' }],
    [
      'another spelling of the same sound',
      { firstName: 'Jon', familyName: 'Smyth' },
      { firstName: 'John', familyName: 'Smith' },
    ],
    [
      'a slip late in a word',
      { firstName: 'Mary', familyName: 'Hargraevs' },
      { firstName: 'Mary', familyName: 'Hargreaves' },
    ],
    ['an apostrophe', { firstName: 'Pat', familyName: 'O’Brien' }, { firstName: 'Pat', familyName: 'OBrien' }],
    [
      'a middle name',
      { firstName: 'Ann', familyName: 'Dale' },
      { firstName: 'Ann', otherNames: 'Maree', familyName: 'Dale' },
    ],
    [
      'a name that she is known as',
      { firstName: 'Bess', familyName: 'Dale' },
      { firstName: 'Ann', familyName: 'Dale', knownAs: 'Bess' },
    ],
    [
      'a script without sound codes',
      { firstName: 'محمد', familyName: 'علي' },
      { familyName: 'محمد', firstName: 'علي' },
    ],
    ['one name only', { familyName: 'Kardinal' }, { firstName: 'Lou', familyName: 'Cardinal' }],
    [
      'a birthday and one name',
      { firstName: 'Ann', familyName: 'Vale', dateOfBirth: '1980-02-03' },
      { firstName: 'Anne', familyName: 'Dale', dateOfBirth: '1980-02-03' },
    ],
  ])('are shared in spite of %s', (_, one, other) => {
    expect(shared(one, other)).not.toEqual([]);
  });

  it('are not shared by people who have one common name in common', () => {
    expect(shared({ firstName: 'John', familyName: 'Smith' }, { firstName: 'Petra', familyName: 'Smith' })).toEqual([]);
  });

  it('stay few and short, whatever the name', () => {
    const keys = nameKeys({
      name: Array.from({ length: 60 }, (_, index) => `word${'x'.repeat(300)}${index}`).join(' '),
    });
    expect(keys.length).toBeLessThanOrEqual(40);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(40);
  });

  it('lose case, accents, marks and letters that have no accent to lose', () => {
    expect(normaliseName("  Łukasz-Ørsted  D'Arcy ")).toBe('lukasz orsted darcy');
  });
});
