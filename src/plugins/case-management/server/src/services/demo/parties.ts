import type { Random } from './random';
import type { PartyName, Story } from './story';

/** Who takes which part in one case; chosen once, so that the same people come back in it. */
export type Parties = Readonly<Record<PartyName, string>>;

const WARDS: Readonly<Record<string, string>> = { south: 'ward', north: 'north-ward', 'north-west': 'north-ward' };
const TEAMS: Readonly<Record<string, string>> = {
  south: 'community-team',
  north: 'community-team',
  'north-west': 'north-west-team',
};
/** Contacts from this number on are carers, relatives and neighbours; those before it hold positions. */
export const FIRST_SUPPORTER = 8;
const LAST_SUPPORTER = 15;
const LAST_REPRESENTATIVE = 7;

export const partiesOf = (random: Random, story: Story, region: string): Parties => ({
  ward: WARDS[region] ?? 'ward',
  team: TEAMS[region] ?? 'community-team',
  tribunal: 'tribunal',
  registrar: 'registrar',
  visitors: random.pick(['official-visitors', 'official-visitor-south']),
  supporter: `contact-${random.between(FIRST_SUPPORTER, LAST_SUPPORTER)}`,
  decisionMaker: story.decisionMaker,
  representative: `representative-${random.between(1, LAST_REPRESENTATIVE)}`,
  legal: 'legal-centre',
  interpreter: 'interpreters',
});
