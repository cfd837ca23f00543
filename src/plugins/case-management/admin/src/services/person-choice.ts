import type { IdentityCreate } from '../../../shared/contracts/identity';

/** Somebody in the register already, or new in it. */
export type PersonChoice =
  { is: 'known'; documentId: string; name: string } | { is: 'individual' | 'organisation'; name: string };

/** Somebody new, of the type that permits nothing: what they are to us is said by their role. */
export const newIdentity = (person: Exclude<PersonChoice, { is: 'known' }>, otherType: string): IdentityCreate => {
  if (person.is === 'organisation') return { kind: 'organisation', name: person.name, types: [otherType] };
  const words = person.name.trim().split(/\s+/);
  const familyName = words.pop();
  return { kind: 'individual', firstName: words.join(' ') || null, familyName, types: [otherType] };
};
