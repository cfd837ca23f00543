import { IDENTITY_TYPE_KEYS } from '../../../../shared/vocabulary';
import { calendarFrom } from './calendar';
import { casesOf } from './cases';
import { organisations, positions } from './organisations';
import { people } from './people';
import { randomFrom } from './random';
import { relationshipsOf } from './relationships';
import { colleagues, demoLogins } from './staff';
import type { DemoData, DemoIdentity } from './types';
import { workedExample } from './worked-example';

const SEED = 1024;

const isClient = ({ types }: DemoIdentity) => types.includes(IDENTITY_TYPE_KEYS.client);

/** Everything of the demo organisation, the same for everyone who fills it on that day (a local date). */
export const demoData = (today: string, zone: string): DemoData => {
  const random = randomFrom(SEED);
  const calendar = calendarFrom(today, zone);
  const crowd = people(random, calendar);
  const staff = demoLogins.map(({ identity, firstname, lastname, email }): DemoIdentity => ({
    key: identity,
    kind: 'individual',
    firstName: firstname,
    familyName: lastname,
    types: [IDENTITY_TYPE_KEYS.other],
    email,
  }));
  const identities = [
    ...staff,
    ...colleagues,
    ...organisations,
    ...positions,
    ...crowd.clients,
    ...crowd.anonymous,
    ...crowd.representatives,
    ...crowd.contacts,
  ];
  const example = workedExample(calendar);
  const clients = identities.filter((identity) => isClient(identity) && identity.key !== 'client-0');
  const parts = [example, ...casesOf(random, calendar, clients)];
  return {
    identities,
    // References are numbered by the day of opening.
    cases: parts.flatMap(({ cases }) => cases).sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime()),
    actions: parts.flatMap(({ actions }) => actions),
    roles: [...parts.flatMap(({ roles }) => roles), ...relationshipsOf(random, calendar, crowd)],
  };
};
