import { UID } from '../../../../shared/ids';
import type { ContactWay, Gender, IdentityKind } from '../../../../shared/vocabulary';
import { IDENTITY_TYPE_KEYS, REGION_KEYS } from '../../../../shared/vocabulary';
import { localDay } from '../local-time';
import type { Item, SourceRef } from '../records';
import { refusal } from '../records';
import { shortened } from '../text';
import { namesOf } from './names';
import { firstText, flag, original, text, texts } from './raw';
import type { Raw } from './raw';

export const contactRef = (id: string): SourceRef => ({ kind: 'contact', id });

const KINDS: Record<string, IdentityKind> = {
  Individual: 'individual',
  Organization: 'organisation',
  Household: 'organisation',
};
const GENDERS: Record<string, Gender> = {
  female: 'female',
  male: 'male',
  'non-binary': 'nonBinary',
  nonbinary: 'nonBinary',
};
/** CiviCRM's values of the preferred communication method; fax (5) is no way of ours. */
const WAYS: Record<string, ContactWay> = { '1': 'phone', '2': 'email', '3': 'post', '4': 'sms' };
const REFUSALS: Record<string, string> = {
  do_not_phone: 'do not phone',
  do_not_sms: 'do not send text messages',
  do_not_email: 'do not email',
  do_not_mail: 'do not send letters',
};
const ADDRESS = [
  'street_address',
  'supplemental_address_1',
  'supplemental_address_2',
  'supplemental_address_3',
  'city',
  'state_province_name',
  'postal_code',
  'country',
];

const limited = (value: string): string | null => (value ? shortened(value) : null);

/** What a worker must know before making contact. */
const contactWarning = (raw: Raw, diedOn: string | null): string | null => {
  const said = Object.entries(REFUSALS).flatMap(([key, words]) => (flag(raw, key) ? [words] : []));
  if (flag(raw, 'is_deceased') && !diedOn) said.unshift('recorded as deceased, without a date');
  return said.length > 0 ? `From CiviCRM: ${said.join(', ')}` : null;
};

const contactAttributes = (raw: Raw) => {
  const address = ADDRESS.map((key) => text(raw, key)).filter(Boolean);
  const diedOn = flag(raw, 'is_deceased') ? localDay(text(raw, 'deceased_date')) : null;
  const ways = texts(raw, 'preferred_communication_method').flatMap((way) => WAYS[way] ?? []);
  return {
    email: limited(text(raw, 'email')),
    phone: limited(text(raw, 'phone')),
    address: address.length > 0 ? address.join('\n') : null,
    preferredContact: ways[0] ?? null,
    contactWarning: limited(contactWarning(raw, diedOn) ?? ''),
    language: limited(text(raw, 'preferred_language')),
    diedOn,
    details: { civicrm: original(raw) },
  };
};

const genderOf = (raw: Raw): Gender | null => {
  const gender = text(raw, 'gender');
  return gender ? (GENDERS[gender.toLowerCase()] ?? 'other') : null;
};

const individual = (raw: Raw, isClient: boolean, filled: string[]): Raw => {
  const { guessed, ...names } = namesOf(raw);
  if (guessed) filled.push('Names read from the sort name, because the export does not hold their parts');
  const gender = genderOf(raw);
  if (isClient && !gender) filled.push('Gender "unknown" for clients');
  const dateOfBirth = localDay(text(raw, 'birth_date'));
  if (text(raw, 'birth_date') && !dateOfBirth) filled.push('Date of birth left out, because it is no date');
  const parts = Object.entries(names).map(([key, name]) => [key, name === null ? null : shortened(name)] as const);
  return { ...Object.fromEntries(parts), gender: gender ?? (isClient ? 'unknown' : null), dateOfBirth };
};

const organisation = (raw: Raw): Raw => ({
  name: limited(firstText(raw, 'organization_name', 'household_name', 'legal_name', 'display_name', 'sort_name')),
  knownAs: limited(text(raw, 'nick_name')),
});

const kindOf = (raw: Raw, filled: string[]): IdentityKind => {
  const type = text(raw, 'contact_type');
  if (type === 'Household') filled.push('Household recorded as an organisation');
  if (!type) filled.push('Kind "individual", because the contact is listed only under a case');
  return KINDS[type] ?? 'individual';
};

/** One contact as an identity: of type Client when a case names it as a client, else Other. */
export const identityItem = (raw: Raw, where: string, isClient: boolean): Item => {
  const source = contactRef(firstText(raw, 'contact_id', 'id'));
  if (flag(raw, 'contact_is_deleted') || flag(raw, 'is_deleted'))
    return refusal('identity', source, where, 'This contact is deleted in CiviCRM.');
  const filled: string[] = [];
  const kind = kindOf(raw, filled);
  if (isClient) filled.push('Region "Not known" for clients');
  const type = isClient ? IDENTITY_TYPE_KEYS.client : IDENTITY_TYPE_KEYS.other;
  const own = kind === 'individual' ? individual(raw, isClient, filled) : organisation(raw);
  return {
    record: {
      room: 'identity',
      source,
      where,
      attributes: { kind, ...own, ...contactAttributes(raw) },
      links: {
        types: [{ list: UID.identityType, entry: type }],
        ...(isClient ? { region: { list: UID.region, entry: REGION_KEYS.notKnown } } : {}),
      },
      filled,
    },
  };
};

const merged = (known: Raw | undefined, listed: Raw): Raw => {
  if (!known) return listed;
  const added = Object.entries(listed).filter(([key, value]) => !known[key] && value !== null);
  return { ...known, ...Object.fromEntries(added) };
};

/** Fields of `cases[].contacts` that say something about the case, not about the contact. */
const OF_THE_CASE = new Set(['role', 'relationship_type_id', 'creator', 'manager']);

/** All contacts, of the contact file first; those under cases fill gaps or are added. By contact id. */
export const gatherContacts = (contacts: Raw[], cases: Raw[], listOf: (raw: Raw) => Raw[]) => {
  const gathered = new Map<string, { raw: Raw; where: string }>();
  for (const raw of contacts) {
    const id = firstText(raw, 'contact_id', 'id');
    if (id && !gathered.has(id)) gathered.set(id, { raw, where: `contacts.json, contact ${id}` });
  }
  for (const caseRaw of cases)
    for (const listed of listOf(caseRaw)) {
      const id = text(listed, 'contact_id');
      if (!id) continue;
      const own = Object.fromEntries(Object.entries(listed).filter(([key]) => !OF_THE_CASE.has(key)));
      const before = gathered.get(id);
      const where = before?.where ?? `cases.json, case ${text(caseRaw, 'id')}, contact ${id}`;
      gathered.set(id, { raw: merged(before?.raw, own), where });
    }
  return gathered;
};
