import { IDENTITY_TYPE_KEYS } from '../../../../shared/vocabulary';
import type { ContactWay, Gender } from '../../../../shared/vocabulary';
import type { Calendar } from './calendar';
import { ANIMALS_AND_MINERALS, PLANTS, STREETS, TOWNS } from './names';
import type { Random } from './random';
import type { DemoIdentity } from './types';

const { client, mhtrsRepresentative, other } = IDENTITY_TYPE_KEYS;
const CLIENTS = 83;
const ANONYMOUS = 4;
const REPRESENTATIVES = 8;
const CONTACTS = 16;

interface Name {
  firstName: string;
  familyName: string;
  gender: Gender;
}

/** Every pair of names at most once. */
const nameSource = (random: Random) => {
  const taken = new Set<string>();
  return (): Name => {
    for (;;) {
      const gender = random.chance(0.5) ? 'female' : 'male';
      const firstName = random.pick(PLANTS[gender]);
      const familyName = random.pick(ANIMALS_AND_MINERALS);
      const name = `${firstName} ${familyName}`;
      if (name === 'Banksia Quoll' || taken.has(name)) continue;
      taken.add(name);
      return { firstName, familyName, gender };
    }
  };
};

/** Numbers that the Australian regulator keeps for fiction. */
const PHONES = [
  '570 006',
  '570 110',
  '570 156',
  '570 157',
  '570 313',
  '570 737',
  '571 266',
  '571 491',
  '572 549',
  '573 770',
];
const phone = (random: Random) => `0491 ${random.pick(PHONES)}`;

const contactDetails = (random: Random, region: string, { firstName, familyName }: Name): Partial<DemoIdentity> => {
  const town = random.pick(TOWNS[region] ?? ['Snowgum']);
  return {
    phone: random.chance(0.8) ? phone(random) : undefined,
    email: random.chance(0.45) ? `${firstName}.${familyName}@mail.example`.toLowerCase() : undefined,
    address: random.chance(0.7) ? `${random.between(1, 180)} ${random.pick(STREETS)}, ${town}` : undefined,
    preferredContact: random.pick<ContactWay>(['phone', 'phone', 'sms', 'email', 'post', 'inPerson', 'viaSomeone']),
  };
};

const birth = (random: Random, calendar: Calendar): Partial<DemoIdentity> => {
  if (random.chance(0.15)) return {};
  const estimated = random.chance(0.15);
  return {
    dateOfBirth: calendar.birthday(random.between(18, 88), random.between(0, 364)),
    dateOfBirthEstimated: estimated,
  };
};

/** Warnings and needs that an advocate must see before calling or visiting; each for a few clients. */
const NEEDS: ReadonlyArray<Partial<DemoIdentity>> = [
  { contactWarning: 'Do not leave messages: the phone is shared' },
  { contactWarning: 'Call before noon only' },
  { contactWarning: 'Letters in a plain envelope' },
  { visitWarning: 'Large dog; ring first and wait at the gate' },
  { visitWarning: 'Two staff on every visit' },
  { language: 'Auslan', interpreter: 'Auslan interpreter', accessNeeds: 'Book the interpreter a week ahead' },
  { language: 'Nepali', interpreter: 'Nepali interpreter, by phone' },
  { language: 'Arabic', interpreter: 'Arabic interpreter, a woman if possible' },
  { accessNeeds: 'Uses a wheelchair; meet on the ground floor' },
  { accessNeeds: 'Easy English, large print' },
  { accessNeeds: 'Hearing loop; speak facing the client' },
  { pronouns: 'they/them', gender: 'nonBinary' },
  { gender: 'notStated' },
  { gender: 'refused' },
  { gender: 'other', pronouns: 'ze/hir' },
  { knownAs: 'Captain' },
  { title: 'Dr' },
  { otherNames: 'Moonstone' },
];

const clientOf = (index: number, random: Random, calendar: Calendar, name: Name): DemoIdentity => {
  const region = random.pick(['south', 'south', 'south', 'north', 'north', 'north-west', 'north-west', 'not-known']);
  return {
    key: `client-${index}`,
    kind: 'individual',
    ...name,
    types: [client],
    region,
    ...birth(random, calendar),
    ...contactDetails(random, region, name),
    ...(random.chance(0.4) ? random.pick(NEEDS) : {}),
  };
};

const anonymousClient = (index: number, random: Random): DemoIdentity => ({
  key: `anonymous-${index}`,
  kind: 'individual',
  anonymous: true,
  types: [client],
  region: random.pick(['south', 'north', 'not-known']),
  gender: 'unknown',
  notes: 'Called without giving a name.',
});

/** The client of the worked example in the manual of the 1024 system. */
const banksia = (calendar: Calendar): DemoIdentity => ({
  key: 'client-0',
  kind: 'individual',
  firstName: 'Banksia',
  familyName: 'Quoll',
  types: [client],
  region: 'south',
  gender: 'female',
  dateOfBirth: calendar.birthday(34, 120),
  phone: '0491 570 006',
  address: '12 Lichen Lane, Quartz Bay',
  preferredContact: 'phone',
  contactWarning: 'On the ward, ask the nurses’ station to fetch her',
});

const person = (key: string, types: string[], random: Random, name: Name): DemoIdentity => ({
  key,
  kind: 'individual',
  ...name,
  types,
  phone: phone(random),
});

export interface People {
  clients: DemoIdentity[];
  anonymous: DemoIdentity[];
  representatives: DemoIdentity[];
  /** Guardians, carers, holders of positions, workers of other services. */
  contacts: DemoIdentity[];
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const people = (random: Random, calendar: Calendar): People => {
  const nextName = nameSource(random);
  return {
    clients: [banksia(calendar), ...times(CLIENTS, (index) => clientOf(index + 1, random, calendar, nextName()))],
    anonymous: times(ANONYMOUS, (index) => anonymousClient(index, random)),
    // The first of them was a client once: types may be held together.
    representatives: times(REPRESENTATIVES, (index) => {
      const types = index === 0 ? [mhtrsRepresentative, client] : [mhtrsRepresentative];
      return {
        ...person(`representative-${index}`, types, random, nextName()),
        ...(index === 0 ? { region: 'south' } : {}),
      };
    }),
    contacts: times(CONTACTS, (index) => person(`contact-${index}`, [other], random, nextName())),
  };
};
