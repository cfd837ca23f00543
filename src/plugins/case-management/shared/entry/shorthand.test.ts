import fc from 'fast-check';
import { clockOf } from './duration';
import { readShorthand } from './shorthand';

const KINDS = [
  { key: 'phone-call', name: 'Phone call' },
  { key: 'visit', name: 'Visit' },
  { key: 'ward-visit', name: 'Ward visit' },
  { key: 'email', name: 'Email' },
  { key: 'contact-with-service', name: 'Contact with another service' },
  { key: 'contact-official-visitors', name: 'Contact with the Official Visitors Scheme' },
  { key: 'reunion', name: 'Réunion' },
];
const read = (line: string) => readShorthand(line, KINDS);

test.each([
  [
    '10:15 40m phone Jane D re review',
    { start: '10:15', minutes: 40, typeKey: 'phone-call', typeText: 'phone', clientWords: 'Jane D', summary: 'review' },
  ],
  ['40 min phone call Jane', { minutes: 40, typeKey: 'phone-call', typeText: 'phone call', clientWords: 'Jane' }],
  ['1h 15m ward visit O’Neil', { minutes: 75, typeKey: 'ward-visit', typeText: 'ward visit', clientWords: 'O’Neil' }],
  ['visit Jane 1.25', { minutes: 75, typeKey: 'visit', typeText: 'visit', clientWords: 'Jane' }],
  [
    'Jane D phone re: the bond',
    { typeKey: 'phone-call', typeText: 'phone', clientWords: 'Jane D', summary: 'the bond' },
  ],
  ['10:15 0:40 email Doe', { start: '10:15', minutes: 40, typeKey: 'email', typeText: 'email', clientWords: 'Doe' }],
  ['9:30-10:10 visit Doe', { start: '09:30', minutes: 40, typeKey: 'visit', typeText: 'visit', clientWords: 'Doe' }],
  [
    '2pm 20m pho Jane - bail',
    { start: '14:00', minutes: 20, typeKey: 'phone-call', typeText: 'pho', clientWords: 'Jane', summary: 'bail' },
  ],
  [
    'réunion Jane concernant le bail',
    { typeKey: 'reunion', typeText: 'réunion', clientWords: 'Jane', summary: 'le bail' },
  ],
  ['Jane Re', { clientWords: 'Jane Re' }],
  ['', {}],
])('%j is read whole', (line, said) => {
  expect(read(line)).toEqual(Object.assign({ clientWords: '', summary: '', open: [] }, said));
});

test.each([
  [
    'two kinds of the same name',
    'contact Jane',
    { typeText: 'contact', clientWords: 'Jane', typeChoices: ['contact-with-service', 'contact-official-visitors'] },
  ],
  [
    'a number without a unit',
    '40 phone Jane',
    { typeKey: 'phone-call', typeText: 'phone', clientWords: 'Jane', open: ['40'] },
  ],
  [
    'two durations',
    '40m visit Jane 20m',
    { typeKey: 'visit', typeText: 'visit', clientWords: 'Jane', open: ['40m', '20m'] },
  ],
  [
    'a time that may be a duration',
    '0:40 visit Jane',
    { typeKey: 'visit', typeText: 'visit', clientWords: 'Jane', open: ['0:40'] },
  ],
  ['a name that may begin a kind', 'Vis Petrov', { clientWords: 'Vis Petrov' }],
  ['a little word of a long name', 'with Jane', { clientWords: 'with Jane' }],
  [
    'three clocks',
    '9:00 9:30 10:00 visit Jane',
    { typeKey: 'visit', typeText: 'visit', clientWords: 'Jane', open: ['9:00', '9:30', '10:00'] },
  ],
])('%s stays open: %j', (_why, line, said) => {
  expect(read(line)).toEqual(Object.assign({ clientWords: '', summary: '', open: [] }, said));
});

const name = fc.constantFrom('Jane', 'Nguyen', 'Zoë', 'D', 'O’Brien-Smith', 'van', 'Öz');
const names = fc.array(name, { minLength: 1, maxLength: 4 });
const minutes = fc.integer({ min: 1, max: 1440 });
const start = fc.integer({ min: 60, max: 1439 }).map((of) => clockOf(of).padStart(5, '0'));

test('what is said in full is read back, in whichever order time, duration and kind stand', () => {
  fc.assert(
    fc.property(start, minutes, fc.constantFrom(...KINDS), names, fc.boolean(), (from, took, kind, who, flip) => {
      const times = flip ? `${took}m ${from}` : `${from} ${took}m`;
      const said = read(`${times} ${kind.name} ${who.join(' ')} re the review`);
      expect(said).toEqual({
        start: from,
        minutes: took,
        typeKey: kind.key,
        typeText: kind.name,
        clientWords: who.join(' '),
        summary: 'the review',
        open: [],
      });
    })
  );
});

test('of any line without numbers, no word is lost and none is made up', () => {
  const word = fc.constantFrom(
    'Jane',
    'visit',
    'phone',
    'call',
    'contact',
    'with',
    'zoë',
    'lunch',
    'ward',
    're',
    'emai'
  );
  const sorted = (text: string) => text.split(/\s+/).filter(Boolean).sort();
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const said = read(words.join(' '));
      const kept = sorted([said.typeText ?? '', said.clientWords, said.summary, ...said.open].join(' '));
      const marked = kept.length < words.length ? [...kept, 're'].sort() : kept;
      expect(marked).toEqual([...words].sort());
    })
  );
});

test('any text at all is read without an error, and a kind is one of those there are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (line) => {
      const { typeKey, typeChoices = [], minutes: took } = read(line);
      for (const key of [typeKey ?? 'visit', ...typeChoices]) expect(KINDS.map((kind) => kind.key)).toContain(key);
      expect(took === undefined || Number.isInteger(took)).toBe(true);
    })
  );
});
