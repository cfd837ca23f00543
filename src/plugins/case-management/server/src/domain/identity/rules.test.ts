import fc from 'fast-check';
import { checkIdentity, checkKeepsCases, checkPermitsCases, defaultGender, deriveNames, excluded } from '.';
import type { IdentityFacts, IdentityTypeFacts } from '.';

const type = (id: number, key: string, more: Partial<IdentityTypeFacts> = {}): IdentityTypeFacts => ({
  id,
  key,
  name: key,
  permitsCases: false,
  permitsEducation: false,
  excludes: [],
  requires: {},
  fields: [],
  ...more,
});
const client = type(1, 'Client', {
  permitsCases: true,
  excludes: [4],
  requires: { region: ['individual', 'organisation', 'position'], gender: ['individual'] },
});
const provider = type(4, 'Service Provider', { permitsEducation: true });
const other = type(5, 'Other');
const jane: IdentityFacts = { kind: 'individual', firstName: 'Jane', familyName: 'Doe', gender: 'female', region: 1 };

const paths = (identity: IdentityFacts, types: IdentityTypeFacts[]) =>
  checkIdentity(identity, types, '2026-03-03').map(({ path }) => path.join('.'));

test.each<[string, IdentityFacts, IdentityTypeFacts[], string[]]>([
  ['a client with all that is needed', jane, [client], []],
  ['I1: no kind', { ...jane, kind: null }, [other], ['kind']],
  ['I1: an individual without names', { kind: 'individual' }, [other], ['familyName']],
  ['I1: blanks are no name', { kind: 'individual', firstName: '  ' }, [other], ['familyName']],
  ['I1: one of the names will do', { kind: 'individual', familyName: 'Doe' }, [other], []],
  ['I1: an organisation without a name', { kind: 'organisation' }, [other], ['name']],
  ['I1: an organisation with a title', { kind: 'organisation', name: 'Shelter', title: 'Dr' }, [other], ['title']],
  ['I1: an individual with one name', { ...jane, name: 'Jane Doe' }, [other], ['name']],
  ['I3: no type', jane, [], ['types']],
  ['I3: types that exclude each other', jane, [client, provider], ['types']],
  ['I3: exclusion counts the other way too', jane, [provider, client], ['types']],
  ['I5: a client without a region', { ...jane, region: null }, [client], ['region']],
  ['I5: an individual client without a gender', { ...jane, gender: null }, [client], ['gender']],
  ['I5: an organisation as client needs no gender', { kind: 'organisation', name: 'Shelter', region: 1 }, [client], []],
  ['I5: others need neither', { ...jane, region: null, gender: null }, [other], []],
  ['I5: an estimate of nothing', { ...jane, dateOfBirthEstimated: true }, [client], ['dateOfBirthEstimated']],
  ['I6: anonymous with a name', { ...jane, anonymous: true }, [client], ['firstName', 'familyName']],
  ['I6: an anonymous organisation', { kind: 'organisation', anonymous: true, region: 1 }, [client], ['anonymous']],
  ['I6: anonymous', { kind: 'individual', anonymous: true, gender: 'unknown', region: 1 }, [client], []],
  ['I1: a name that nobody sees', { kind: 'individual', firstName: '\u200B' }, [other], ['familyName']],
  ['born in the future', { ...jane, dateOfBirth: '2026-03-04' }, [client], ['dateOfBirth']],
  ['born today', { ...jane, dateOfBirth: '2026-03-03' }, [client], []],
  ['died before birth', { ...jane, dateOfBirth: '2000-01-02', diedOn: '2000-01-01' }, [client], ['diedOn']],
])('%s', (_, identity, types, expected) => {
  expect(paths(identity, types)).toEqual(expected);
});

test('exclusion is symmetric', () => {
  const aType = fc.record({ id: fc.integer({ min: 1, max: 5 }), excludes: fc.array(fc.integer({ min: 1, max: 5 })) });
  fc.assert(
    fc.property(aType, aType, (a, b) => {
      const [one, two] = [type(a.id, 'a', { excludes: a.excludes }), type(b.id, 'b', { excludes: b.excludes })];
      expect(excluded(one, two)).toBe(excluded(two, one));
    })
  );
});

test.each<[IdentityFacts, string, string]>([
  [
    { kind: 'individual', title: 'Dr', firstName: 'Jane', otherNames: 'Mary', familyName: 'Doe' },
    'Dr Jane Mary Doe',
    'doe, jane mary',
  ],
  [{ kind: 'individual', firstName: 'Jane' }, 'Jane', 'jane'],
  [{ kind: 'organisation', name: ' Shelter ' }, 'Shelter', 'shelter'],
  [
    { kind: 'individual', anonymous: true, anonymousLabel: 'Anonymous A-2026-0001' },
    'Anonymous A-2026-0001',
    'anonymous a-2026-0001',
  ],
])('I1: the names of %j', (identity, displayName, sortName) => {
  expect(deriveNames(identity)).toEqual({ displayName, sortName });
});

test('I1: derived names always fit their column', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 255, unit: 'grapheme' }),
      fc.oneof(fc.string({ maxLength: 255 }), fc.constant('İ'.repeat(255))),
      (firstName, familyName) => {
        const { displayName, sortName } = deriveNames({ kind: 'individual', firstName, familyName });
        expect(Math.max(displayName.length, sortName.length)).toBeLessThanOrEqual(255);
      }
    )
  );
});

test('I6: the gender of an anonymous client is unknown unless said', () => {
  expect(defaultGender({ kind: 'individual', anonymous: true })).toBe('unknown');
  expect(defaultGender({ kind: 'individual', anonymous: true, gender: 'male' })).toBe('male');
  expect(defaultGender({ kind: 'individual' })).toBeUndefined();
});

test('C1 and I9: cases need a type that permits them', () => {
  expect(checkPermitsCases('Jane', [client, other])).toEqual([]);
  expect(checkPermitsCases('Bluebell', [provider])[0]).toMatchObject({
    path: ['client'],
    message: expect.stringContaining('Bluebell is recorded as Service Provider') as string,
  });
  expect(checkKeepsCases([other], 0)).toEqual([]);
  expect(checkKeepsCases([other], 2)[0]).toMatchObject({
    path: ['types'],
    message: expect.stringContaining('2 cases') as string,
  });
});
