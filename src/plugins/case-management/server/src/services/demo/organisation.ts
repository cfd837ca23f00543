/** The demo organisation itself, and its own entries of the lists. */
export const demoOrganisation = {
  name: 'Leatherwood Advocacy (demo)',
  timeZone: 'Australia/Hobart',
  country: 'AU',
  subdivision: 'AU-TAS',
  currency: 'AUD',
  boundaryPolicy: {
    text: 'A new matter within 14 days of closing, about the same issue, belongs to the case that was closed.',
    days: 14,
    sameIssue: true,
  },
};

export const demoRegions = ['South', 'North', 'North West'];

export const demoPrograms = [
  { key: 'mental-health', name: 'Mental Health Advocacy' },
  { key: 'disability', name: 'Disability Advocacy' },
  { key: 'housing', name: 'Housing Advocacy Pilot' },
];
