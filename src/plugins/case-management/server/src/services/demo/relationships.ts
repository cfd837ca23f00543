import { employers, holders } from './organisations';
import { FIRST_SUPPORTER } from './parties';
import type { Calendar } from './calendar';
import type { Random } from './random';
import type { DemoRole } from './types';
import type { People } from './people';

const KINDS = ['guardian', 'carer', 'parent', 'partner', 'support-person'] as const;
const SUPPORTED_CLIENTS = 28;

/** Roles between two identities: who cares for whom, who works where, who holds which position. */
export const relationshipsOf = (random: Random, calendar: Calendar, people: People): DemoRole[] => {
  const supporters = people.contacts.slice(FIRST_SUPPORTER);
  const family = random
    .shuffled(people.clients)
    .slice(0, SUPPORTED_CLIENTS)
    .map((client): DemoRole => ({
      type: random.pick(KINDS),
      identity: random.pick(supporters).key,
      other: client.key,
      startedOn: calendar.workday(random.between(-2000, -800)),
      endedOn: random.chance(0.1) ? calendar.workday(random.between(-300, -30)) : undefined,
    }));
  const positions = holders.map(({ person, position, from, to }): DemoRole => ({
    type: 'holder',
    identity: `contact-${person}`,
    other: position,
    startedOn: calendar.workday(from),
    endedOn: to === undefined ? undefined : calendar.workday(to),
  }));
  const work = employers((person) => `contact-${person}`).map((role) => ({
    ...role,
    startedOn: calendar.workday(-1000),
  }));
  return [...family, ...positions, ...work];
};
