/**
 * The organisation that is measured: N cases of 10 actions with 2 participants each, 0.7·N clients, N/500 advocates,
 * 12 issues, three years, notes of about 170 characters. Pure: the same N gives the same rows.
 */
import { deriveNames } from '../../../src/plugins/case-management/server/src/domain/identity';
import { documentIdOf, pick, randomFrom } from './random';

export const ACTIONS_PER_CASE = 10;
export const ROLES_PER_ACTION = 2;
const FIRST_DAY = Date.UTC(2023, 6, 1);
const LAST_DAY = Date.UTC(2026, 5, 30);
const DAY = 86_400_000;

const FIRST_NAMES =
  'Ada Bruno Clémence Dorrit Ewan Faye Gideon Hana Ivo Juno Kester Lotte Mirela Nils Odile Pavel Rhona Silas Tamsin Ulla Viggo Wenna Yves Zora'.split(
    ' '
  );
const SYLLABLES = [
  'bar',
  'den',
  'wick',
  'mor',
  'ley',
  'ash',
  'ton',
  'fen',
  'gar',
  'holt',
  'mere',
  'stow',
  'quin',
  'vale',
];
const WORDS =
  'called about the hearing and asked for the treatment order letter ward visit notes were read out loud then agreed on next steps with family doctor housing officer support plan money'.split(
    ' '
  );

/** Values of a row by attribute; a relation is the row id, or the row ids, of what it points at. */
export type Row = { id: number; documentId: string } & Record<
  string,
  string | number | boolean | Date | number[] | null
>;

/** Row ids of the list entries that rows point at. */
export interface Lists {
  clientType: number;
  otherType: number;
  region: number;
  issues: number[];
  programs: number[];
  actionTypes: number[];
  clientRole: number;
  workerRole: number;
  advocateRole: number;
}

export interface Sizes {
  cases: number;
  clients: number;
  advocates: number;
}

export const sizesOf = (cases: number): Sizes => ({
  cases,
  clients: Math.round(cases * 0.7),
  advocates: Math.max(2, Math.round(cases / 500)),
});

const nameOf = (next: () => number) => {
  const family = `${pick(SYLLABLES, next)}${pick(SYLLABLES, next)}${pick(SYLLABLES, next)}`;
  return { firstName: pick(FIRST_NAMES, next), familyName: `${family.charAt(0).toUpperCase()}${family.slice(1)}` };
};

const note = (next: () => number) => {
  let text = '';
  while (text.length < 165) text += `${pick(WORDS, next)} `;
  return text.trim();
};

export const clientId = (index: number) => index + 1;
export const advocateId = (sizes: Sizes, index: number) => sizes.clients + index + 1;

/** Identity `index` of the register: clients first, then the advocates, then as many more clients as are asked for. */
export const identityRow = (index: number, sizes: Sizes, lists: Lists): Row => {
  const next = randomFrom(index + 11);
  const isAdvocate = index >= sizes.clients && index < sizes.clients + sizes.advocates;
  const { firstName, familyName } = nameOf(next);
  const born = new Date(Date.UTC(1940 + Math.floor(next() * 66), Math.floor(next() * 12), 1 + Math.floor(next() * 28)));
  return {
    id: index + 1,
    documentId: documentIdOf('identity', index + 1),
    kind: 'individual',
    firstName,
    familyName,
    ...deriveNames({ kind: 'individual', firstName, familyName }),
    gender: isAdvocate ? null : pick(['female', 'male', 'nonBinary', 'notStated'], next),
    dateOfBirth: isAdvocate ? null : born.toISOString().slice(0, 10),
    anonymous: false,
    dateOfBirthEstimated: false,
    phone: `03 5550 ${String(index % 10_000).padStart(4, '0')}`,
    types: [isAdvocate ? lists.otherType : lists.clientType],
    region: isAdvocate ? null : lists.region,
    account: isAdvocate ? accountOf(index, sizes) : null,
    accountId: isAdvocate ? accountOf(index, sizes) : null,
    version: 1,
  };
};

/** Row id of an advocate's login: they are the first admin users. */
const accountOf = (index: number, sizes: Sizes) => index - sizes.clients + 1;

export const accountRow = (index: number): Row => ({
  id: index + 1,
  documentId: documentIdOf('user', index + 1),
  firstname: 'Advocate',
  lastname: String(index + 1),
  email: `advocate-${index + 1}@bench.invalid`,
  isActive: true,
  blocked: false,
});

export interface CaseRows {
  caseRow: Row;
  actions: Row[];
  roles: Row[];
  access: ReturnType<typeof accessRow>;
}

const caseFacts = (index: number, sizes: Sizes) => {
  const next = randomFrom(index * 7 + 3);
  const openedAt = FIRST_DAY + Math.floor(((index + next()) / sizes.cases) * (LAST_DAY - FIRST_DAY - 200 * DAY));
  return {
    next,
    id: index + 1,
    openedAt,
    open: next() < 0.6,
    client: clientId(Math.floor(next() * sizes.clients)),
    advocate: advocateId(sizes, Math.floor(next() * sizes.advocates)),
  };
};

type Facts = ReturnType<typeof caseFacts>;

const actionRow = (place: number, facts: Facts, lists: Lists): Row => {
  const { next } = facts;
  const id = (facts.id - 1) * ACTIONS_PER_CASE + place + 1;
  const planned = facts.open && place === ACTIONS_PER_CASE - 1;
  const at = new Date(facts.openedAt + place * 18 * DAY + Math.floor(next() * 17 * DAY));
  const type = pick(lists.actionTypes, next);
  return {
    id,
    documentId: documentIdOf('action', id),
    case: facts.id,
    caseId: facts.id,
    clientId: facts.client,
    type,
    typeId: type,
    typeVersion: 1,
    state: planned ? 'planned' : 'done',
    summary: note(next).slice(0, 60),
    comments: note(next),
    startedAt: planned ? null : at,
    dueAt: planned ? at : null,
    dueAllDay: false,
    durationMinutes: planned ? null : 5 * (1 + Math.floor(next() * 24)),
    fundingProgram: pick(lists.programs, next),
    assignee: facts.advocate,
    assigneeId: facts.advocate,
    source: 'human',
    at,
    version: 1,
  };
};

interface CaseSpan {
  case: number;
  startedOn: string;
  endedOn: string | null;
}

const roleRow = (id: number, type: number, identity: number, of: { action: number } | CaseSpan): Row => ({
  id,
  documentId: documentIdOf('role', id),
  type,
  typeId: type,
  identity,
  identityId: identity,
  ...('action' in of ? { action: of.action, actionId: of.action } : { ...of, caseId: of.case }),
});

const caseRowOf = (facts: Facts, actions: Row[], lists: Lists): Row => {
  const done = actions.filter((action) => action.state === 'done').map((action) => action.at as Date);
  const planned = actions.find((action) => action.state === 'planned');
  const last = done[done.length - 1] ?? null;
  const year = new Date(facts.openedAt).getUTCFullYear();
  return {
    id: facts.id,
    documentId: documentIdOf('case', facts.id),
    reference: `C-${year}-${String(facts.id).padStart(5, '0')}`,
    title: note(facts.next).slice(0, 40),
    client: facts.client,
    clientId: facts.client,
    stage: facts.open ? 'open' : 'closed',
    openedAt: new Date(facts.openedAt),
    closedAt: facts.open || last === null ? null : new Date(last.getTime() + DAY),
    closeReason: facts.open ? null : 'What the client asked for was reached.',
    issues: [pick(lists.issues, facts.next)],
    fundingProgram: pick(lists.programs, facts.next),
    confidential: false,
    summary: note(facts.next),
    lastDoneAt: last,
    nextDueAt: planned ? (planned.at as Date) : null,
    version: 1,
  };
};

const dayOf = (instant: Row[string] | undefined) =>
  instant instanceof Date ? instant.toISOString().slice(0, 10) : null;

/** A row of `cm_case_access`, by column. */
const accessRow = (role: number, facts: Facts, sizes: Sizes, { startedOn, endedOn }: CaseSpan) => ({
  role_id: role,
  case_id: facts.id,
  admin_user_id: accountOf(facts.advocate - 1, sizes),
  started_on: startedOn,
  ended_on: endedOn,
  ended_by_closing: endedOn !== null,
});

/** Case `index` with its actions and roles: two for each action, and the advocate's in the case. */
export const caseRows = (index: number, sizes: Sizes, lists: Lists): CaseRows => {
  const facts = caseFacts(index, sizes);
  const actions = Array.from({ length: ACTIONS_PER_CASE }, (_, place) => actionRow(place, facts, lists));
  const firstRole = index * (ACTIONS_PER_CASE * ROLES_PER_ACTION + 1) + 1;
  const roles = actions.flatMap((action, place) => [
    roleRow(firstRole + place * 2, lists.clientRole, facts.client, { action: action.id }),
    roleRow(firstRole + place * 2 + 1, lists.workerRole, facts.advocate, { action: action.id }),
  ]);
  const caseRow = caseRowOf(facts, actions, lists);
  const span = { case: facts.id, startedOn: dayOf(caseRow.openedAt) ?? '', endedOn: dayOf(caseRow.closedAt) };
  roles.push(roleRow(firstRole + roles.length, lists.advocateRole, facts.advocate, span));
  return { caseRow, actions, roles, access: accessRow(roles.length - 1 + firstRole, facts, sizes, span) };
};
