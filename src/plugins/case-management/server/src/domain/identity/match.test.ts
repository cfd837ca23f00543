import { isLikely, likeness } from './match';

const known = {
  kind: 'individual',
  firstName: 'John',
  otherNames: 'Paul',
  familyName: 'Smith',
  dateOfBirth: '1980-02-03',
};

describe('likely duplicates', () => {
  it.each([
    ['the same name', { firstName: 'John', otherNames: 'Paul', familyName: 'Smith' }, 1, 'Same name'],
    [
      'the same name in capitals, with accents',
      { firstName: 'JOHN', otherNames: 'Paul', familyName: 'Smïth' },
      1,
      'Same name',
    ],
    ['another order', { firstName: 'Smith', otherNames: 'John', familyName: 'Paul' }, 1, 'Same name in another order'],
    ['another spelling', { firstName: 'Jon', familyName: 'Smyth' }, 0.9, 'sounds like'],
    ['a slip', { firstName: 'John', familyName: 'Smithe' }, 0.9, 'sounds like'],
    ['no middle name', { firstName: 'John', familyName: 'Smith' }, 0.9, 'Part of the name is the same'],
    ['an initial', { firstName: 'J', familyName: 'Smith' }, 0.7, 'begins like'],
  ])('are found in spite of %s', (_, sought, least, reason) => {
    const found = likeness(sought, known);
    expect(isLikely(found)).toBe(true);
    expect(found.score).toBeGreaterThanOrEqual(least);
    expect(found.reasons.join('; ')).toContain(reason);
  });

  it('are exact by name only, even where the dates of birth differ', () => {
    const { exact, score, reasons } = likeness({ ...known, dateOfBirth: '1990-01-01' }, known);
    expect({ exact, certain: score === 1 }).toEqual({ exact: true, certain: false });
    expect(reasons).toContain('Another date of birth');
  });

  it('are never exact when the names merely sound alike, whatever the birthday', () => {
    const found = likeness(
      { firstName: 'Jon', otherNames: 'Paul', familyName: 'Smyth', dateOfBirth: '1980-02-03' },
      known
    );
    expect(found).toMatchObject({ exact: false });
    expect(found.score).toBeLessThan(1);
    expect(found.reasons).toContain('Same date of birth');
  });

  it('take an estimated date of birth as such', () => {
    const sought = { ...known, dateOfBirth: '1981-07-01', dateOfBirthEstimated: true };
    expect(likeness(sought, known)).toEqual({
      score: 1,
      exact: true,
      reasons: ['Same name', 'About the same age (estimated)'],
    });
  });

  it('are not people with one name in common', () => {
    expect(isLikely(likeness({ firstName: 'Petra', familyName: 'Smith' }, known))).toBe(false);
    expect(isLikely(likeness({ firstName: 'John', familyName: 'Whitlow' }, known))).toBe(false);
  });

  it('are found under the name that someone goes by', () => {
    const found = likeness(
      { firstName: 'Bess', familyName: 'Dale' },
      { firstName: 'Ann', familyName: 'Dale', knownAs: 'Bess' }
    );
    expect(isLikely(found)).toBe(true);
    expect(found.reasons.join()).toContain('bess');
  });

  it('have scores between 0 and 1 for anything', () => {
    const odd = [
      {},
      { name: '' },
      { firstName: '%%%' },
      { name: '你好' },
      { firstName: '\ud83d\ude00', familyName: '🙂' },
    ];
    for (const one of odd)
      for (const other of odd) {
        const { score } = likeness(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
  });
});
