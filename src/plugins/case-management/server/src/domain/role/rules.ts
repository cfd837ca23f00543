import type { FieldProblem } from '../../../../shared/contracts/common';
import type { CaseStage, IdentityKind, RoleScope } from '../../../../shared/vocabulary';
import { ROLE_TYPE_KEYS } from '../../../../shared/vocabulary';
import { problem } from '../errors';
import { localDateOf, startOfLocalDay } from '../time';

/** What the rules need to know of a role; relations are row ids, days are local dates. */
export interface RoleFacts {
  type: number | null;
  identity: number | null;
  action: number | null;
  case: number | null;
  other: number | null;
  startedOn: string | null;
  endedOn: string | null;
}

export interface RoleTypeFacts {
  id: number;
  key: string;
  name: string;
  scope: RoleScope;
  /** Empty: every kind may hold it. */
  kinds: IdentityKind[];
  grantsAccess: boolean;
  managesCase: boolean;
}

export interface RoleSurroundings {
  type: RoleTypeFacts | null;
  identity: { kind: IdentityKind; displayName: string; hasLogin?: boolean } | null;
  /** The case that the role is in; null for other scopes. */
  case: { reference: string; stage: CaseStage } | null;
  /** The type of the action that the role is in; null for other scopes. */
  actionType: { name: string; locked: boolean } | null;
  /** The organisation's local day. */
  today: string;
}

const SCOPE_FIELD = { action: 'action', case: 'case', relationship: 'other' } as const;
const SCOPE_WORDS: Record<RoleScope, string> = {
  action: 'in an action',
  case: 'in a case',
  relationship: 'between two identities',
};
const FIXED = ['type', 'identity', 'action', 'case', 'other'] as const;

/** R3: both days included. */
export const holdsOn = (role: Pick<RoleFacts, 'startedOn' | 'endedOn'>, day: string): boolean =>
  (role.startedOn === null || role.startedOn <= day) && (role.endedOn === null || day <= role.endedOn);

/** Roles that last begin today unless said; a part in an action has the action's own time. */
export const settleRole = (after: RoleFacts, today: string): RoleFacts =>
  after.action === null && after.startedOn === null ? { ...after, startedOn: today } : after;

/**
 * When a role in a case began or ended, as an instant of the case's timeline: what is dated today happened now, and an
 * earlier day counts from its beginning, but never from before the case was opened.
 */
export const momentOf = (day: string | null, openedAt: Date | null, now: Date, zone: string): Date => {
  if (day === null || day >= localDateOf(now, zone)) return now;
  const start = startOfLocalDay(day, zone);
  return openedAt && openedAt > start ? openedAt : start;
};

/** R1: exactly one of action, case and other, and the one that the type is for. */
const checkTarget = (role: RoleFacts, type: RoleTypeFacts | null): FieldProblem[] => {
  const targets = (['action', 'case', 'other'] as const).filter((field) => role[field] !== null);
  if (targets.length !== 1) {
    const path = targets[1] ?? (type ? SCOPE_FIELD[type.scope] : 'case');
    return [problem(path, 'A role is in exactly one of: an action, a case, or another identity.')];
  }
  if (type && targets[0] !== SCOPE_FIELD[type.scope])
    return [problem('type', `"${type.name}" is a role ${SCOPE_WORDS[type.scope]}.`)];
  return role.other !== null && role.other === role.identity
    ? [problem('other', 'Nobody has a relationship with themselves.')]
    : [];
};

/** C4: what the system has written stands as it is, participants included. */
const checkAction = (before: RoleFacts | null, { actionType }: RoleSurroundings): FieldProblem[] =>
  !before && actionType?.locked
    ? [problem('action', `"${actionType.name}" is written by the system, and nobody can be added to it.`)]
    : [];

/** C5: a person, or whoever logs in as one. Those of earlier versions stay, and can be ended. */
const mayBeAdvocate = ({ kind, hasLogin }: NonNullable<RoleSurroundings['identity']>) =>
  kind === 'individual' || hasLogin === true;

const checkHolder = (isNew: boolean, { type, identity }: RoleSurroundings): FieldProblem[] => {
  if (!identity) return [problem('identity', 'A role needs the identity that holds it.')];
  const { displayName, kind } = identity;
  if (type && type.kinds.length > 0 && !type.kinds.includes(kind))
    return [problem('identity', `${displayName} can't be ${type.name}: that is for ${type.kinds.join(' or ')}.`)];
  return isNew && type?.key === ROLE_TYPE_KEYS.advocate && !mayBeAdvocate(identity)
    ? [problem('identity', `${displayName} can't be the advocate: that is for a person, or for someone with a login.`)]
    : [];
};

const NOT_AGAIN = 'A role that has ended stays ended: begin a new one.';

/** C3, R3: what has ended does not hold again, and of a closed case reopening brings back just whom the closing ended. */
const checkEnd = (before: RoleFacts, { endedOn }: RoleFacts, { case: caseFacts, today }: RoleSurroundings) => {
  if (before.endedOn === null || before.endedOn === endedOn) return [];
  if (endedOn === null || (before.endedOn < today && endedOn >= today)) return [problem('endedOn', NOT_AGAIN)];
  return caseFacts?.stage === 'closed'
    ? [problem('endedOn', `${caseFacts.reference} is closed: reopen it to change when a role in it ended.`)]
    : [];
};

const checkDays = (before: RoleFacts | null, role: RoleFacts, around: RoleSurroundings): FieldProblem[] => {
  if (role.action !== null && (role.startedOn !== null || role.endedOn !== null))
    return [
      problem(
        role.startedOn === null ? 'endedOn' : 'startedOn',
        "A part in an action has the action's own time, and no dates."
      ),
    ];
  if (before?.startedOn && !role.startedOn)
    return [problem('startedOn', 'A role that lasts has a first day: correct it instead of emptying it.')];
  const ended = before ? checkEnd(before, role, around) : [];
  if (ended.length > 0) return ended;
  return role.startedOn && role.endedOn && role.endedOn < role.startedOn
    ? [problem('endedOn', "A role can't end before it began.")]
    : [];
};

/** R1, R3, and who may hold the type. What a role joins never changes: another role is begun instead. */
export const checkRole = (before: RoleFacts | null, after: RoleFacts, around: RoleSurroundings): FieldProblem[] => {
  const rewritten = before ? FIXED.filter((field) => before[field] !== after[field]) : [];
  if (rewritten.length > 0)
    return rewritten.map((field) => problem(field, "What a role joins can't be changed: end it, and begin another."));
  const closed = !before && around.case?.stage === 'closed';
  return [
    ...(around.type ? [] : [problem('type', 'A role needs a type.')]),
    ...checkTarget(after, around.type),
    ...checkAction(before, around),
    ...checkHolder(before === null, around),
    ...checkDays(before, after, around),
    ...(closed ? [problem('case', `${around.case?.reference} is closed: reopen it to give someone a role.`)] : []),
  ];
};
