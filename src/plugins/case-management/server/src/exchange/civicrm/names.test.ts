import { namesOf } from './names';

const none = { title: null, firstName: null, otherNames: null, familyName: null, knownAs: null };

describe('names of an individual', () => {
  it.each([
    [
      { first_name: 'Kiara', middle_name: 'R', last_name: 'Jones', nick_name: 'Kiki' },
      { ...none, firstName: 'Kiara', otherNames: 'R', familyName: 'Jones', knownAs: 'Kiki', guessed: false },
    ],
    [
      { first_name: 'Lou', last_name: 'Blackwell', individual_suffix: 'Sr.' },
      { ...none, firstName: 'Lou', familyName: 'Blackwell', knownAs: 'Lou Blackwell Sr.', guessed: false },
    ],
    [
      { sort_name: 'Zope, Maxwell', display_name: 'Mr. Maxwell Zope Sr.' },
      { ...none, title: 'Mr.', firstName: 'Maxwell', familyName: 'Zope', knownAs: 'Maxwell Zope Sr.', guessed: true },
    ],
    [
      { sort_name: 'Adams, Kiara', display_name: 'Kiara Adams' },
      { ...none, firstName: 'Kiara', familyName: 'Adams', guessed: true },
    ],
    [
      { sort_name: 'admin@example.com', display_name: 'admin@example.com' },
      { ...none, firstName: 'admin@example.com', guessed: true },
    ],
    [{}, { ...none, guessed: true }],
  ])('%j', (raw, names) => {
    expect(namesOf(raw)).toEqual(names);
  });
});
