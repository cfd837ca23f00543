import fc from 'fast-check';
import { ownedActivities } from './activities';
import type { Raw } from './raw';

const caseOf = (id: string, listed: Raw[], summary: Raw = {}): Raw => ({
  id,
  activity_summary: summary,
  'api.Activity.getAll.1': { values: listed },
});

const owners = (cases: Raw[]) => Object.fromEntries(ownedActivities(cases).map((one) => [one.id, one.caseId]));

describe('which case an activity belongs to', () => {
  it('is the one that its case_id names, wherever it is listed', () => {
    expect(owners([caseOf('3', [{ id: '9', case_id: '141' }]), caseOf('141', [])])).toEqual({ '9': '141' });
    expect(owners([caseOf('3', [{ id: '9', case_id: ['141'] }]), caseOf('141', [])])).toEqual({ '9': '141' });
  });

  it('failing that, the one whose summary names it', () => {
    expect(owners([caseOf('3', [{ id: '9' }]), caseOf('141', [{ id: '9' }], { task: [{ id: '9' }] })])).toEqual({
      '9': '141',
    });
  });

  it('failing that, the first that lists it', () => {
    expect(owners([caseOf('141', [{ id: '9' }]), caseOf('3', [{ id: '9' }])])).toEqual({ '9': '141' });
  });

  it('is none where the case that it names is not in the export', () => {
    const [only] = ownedActivities([caseOf('3', [{ id: '9', case_id: '22' }])]);
    expect(only).toMatchObject({ caseId: '', namedCase: '22' });
  });
});

describe('repetitions', () => {
  it('under other cases are told, those within a summary are not', () => {
    const summary = { task: [{ id: '9', case_id: '1', type: 'Call' }], next: [{ id: '9', case_id: '1' }] };
    const [only] = ownedActivities([caseOf('1', [{ id: '9', subject: 'S' }], summary), caseOf('2', [{ id: '9' }])]);
    expect(only?.repeatedUnder).toEqual(['2']);
    expect(only?.raw).toMatchObject({ subject: 'S', type: 'Call', case_id: '1' });
  });

  it('never make an activity two, and none is lost', () => {
    const listing = fc.record({ owner: fc.integer({ min: 1, max: 4 }), id: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(listing, { maxLength: 40 }), (listings) => {
        const cases = [1, 2, 3, 4].map((owner) =>
          caseOf(
            String(owner),
            listings.filter((one) => one.owner === owner).map(({ id }) => ({ id: String(id) }))
          )
        );
        const owned = ownedActivities(cases);
        expect(new Set(owned.map(({ id }) => id)).size).toBe(owned.length);
        expect(owned.length + owned.flatMap(({ repeatedUnder }) => repeatedUnder).length).toBe(listings.length);
      })
    );
  });
});
