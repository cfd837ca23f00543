/**
 * The organisation that is measured: N cases of 10 actions with 2 participants each, 0.7·N clients, N/500 advocates,
 * 12 issues, three years, notes of about 170 characters. Pure: the same N gives the same rows.
 */
import { documentIdOf, pick, randomFrom } from './random';

export const ACTIONS_PER_CASE = 10;
export const ROLES_PER_ACTION = 2;
const FIRST_DAY = Date.UTC(2023, 6, 1);
const LAST_DAY = Date.UTC(2026, 5, 30);
const DAY = 86_400_000;

const FIRST_NAMES = ['Ada', 'Bruno', 'Clémence', 'Dorrit', 'Ewan', 'Faye', 'Gideon', 'Hana', 'Ivo', 'Juno', 'Kester', 'Lotte'];
const SYLLABLES = ['bar', 'den', 'wick', 'mor', 'ley', 'ash', 'ton', 'fen', 'gar', 'holt', 'mere', 'stow', 'quin', 'vale'];
const WORDS =
  'called about the hearing and asked for the treatment order letter ward visit notes were read out loud then agreed on next steps with family doctor housing officer support plan money'.split(
    ' '
  );

/** Values of a row by attribute; a relation is the row id, or the row ids, of what it points at. */
export type Row = { id: number; documentId: string } & Record<string, string | number | boolean | Date | number[] | null>;

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
    displayName: `${firstName} ${familyName}`,
    sortName: `${familyName} ${firstName}`.toLowerCase(),
    gender: isAdvocate ? null : pick(['female', 'male', 'nonBinary', 'notStated'], next),
    dateOfBirth: isAdvocate ? null : born.toISOString().slice(0, 10),
    anonymous: false,
    dateOfBirthEstimated: false,
    phone: `03 5550 ${String(index % 10_000).padStart(4, '0')}`,
    types: [isAdvocate ? lists.otherType : lists.clientType],
    region: isAdvocate ? null : lists.region,
    version: 1,
  };
};

export interface CaseRows {
  caseRow: Row;
  actions: Row[];
  roles: Row[];
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

const roleRow = (id: number, type: number, identity: number, of: { action: number } | { case: number; day: string }): Row => ({
  id,
  documentId: documentIdOf('role', id),
  type,
  typeId: type,
  identity,
  identityId: identity,
  ...('action' in of ? { action: of.action, actionId: of.action } : { case: of.case, caseId: of.case, startedOn: of.day }),
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

/** Case `index` with its actions and roles: two for each action, and the advocate's in the case. */
export const caseRows = (index: number, sizes: Sizes, lists: Lists): CaseRows => {
  const facts = caseFacts(index, sizes);
  const actions = Array.from({ length: ACTIONS_PER_CASE }, (_, place) => actionRow(place, facts, lists));
  const firstRole = index * (ACTIONS_PER_CASE * ROLES_PER_ACTION + 1) + 1;
  const roles = actions.flatMap((action, place) => [
    roleRow(firstRole + place * 2, lists.clientRole, facts.client, { action: action.id }),
    roleRow(firstRole + place * 2 + 1, lists.workerRole, facts.advocate, { action: action.id }),
  ]);
  const day = new Date(facts.openedAt).toISOString().slice(0, 10);
  roles.push(roleRow(firstRole + roles.length, lists.advocateRole, facts.advocate, { case: facts.id, day }));
  return { caseRow: caseRowOf(facts, actions, lists), actions, roles };
};
