import { bodyOf, type EditField, typedIn, typedOf } from './values';

const field = (name: string, kind: EditField['kind'] = 'text'): EditField => ({ name, label: name, kind });
const record = {
  firstName: 'Ada',
  dateOfBirthEstimated: false,
  region: { documentId: 'north', name: 'North', key: 'north' },
  types: [
    { documentId: 'b', name: 'Other' },
    { documentId: 'a', name: 'Client' },
  ],
  details: { pets: 2, housing: 'own' },
};

describe('a record in a form', () => {
  it.each([
    ['firstName', 'Ada'],
    ['familyName', ''],
    ['dateOfBirthEstimated', 'false'],
    ['region', 'north'],
    ['types', 'a,b'],
    ['details.pets', '2'],
    ['details.none', ''],
  ])('says in %s what it holds', (name, typed) => {
    expect(typedIn(record, name)).toBe(typed);
  });

  it('is the same whatever the order of a list', () => {
    expect(typedIn({ types: [...record.types].reverse() }, 'types')).toBe(typedIn(record, 'types'));
  });
});

describe('what is sent', () => {
  const fields = [
    field('firstName'),
    field('region', 'one'),
    field('types', 'many'),
    field('anonymous', 'flag'),
    field('details.pets', 'number'),
    field('details.owner', 'yesNo'),
    field('details.housing'),
  ];

  it('is of the kind that the API takes', () => {
    const changes = { firstName: 'Bea', region: '', types: 'a', anonymous: 'true' };
    expect(bodyOf(fields, changes, record)).toEqual({ firstName: 'Bea', region: null, types: ['a'], anonymous: true });
  });

  it('keeps own fields that nobody has touched, and takes out what was emptied', () => {
    const theirs = { details: { ...record.details, added: 'since' } };
    const changes = { 'details.pets': '3', 'details.owner': 'false', 'details.housing': '' };
    expect(bodyOf(fields, changes, theirs)).toEqual({ details: { pets: 3, added: 'since', owner: false } });
    expect(bodyOf(fields, { 'details.pets': 'three' }, theirs)).toMatchObject({ details: { pets: 'three' } });
  });

  it('has words without spaces around them, and nothing of an age that was typed', () => {
    const typed = typedOf([field('firstName'), field('age', 'age'), field('types', 'many')], (name) => ` ${name} `);
    expect(typed).toEqual({ firstName: 'firstName', types: ' types ' });
  });
});
