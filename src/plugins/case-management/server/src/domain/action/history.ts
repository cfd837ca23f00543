import type { ActionChange } from '../../../../shared/contracts/history';
import { HISTORY_FIELDS } from '../../../../shared/contracts/history';
import { movesCase } from './move';

type Told = ActionChange['was'][number]['value'];
type Version = Record<string, unknown>;

/** A revision as it is kept: the record as it was before the change, relations as row ids. */
export interface ActionRevision {
  version: number | null;
  at: Date;
  /** As `actorLabel` writes it: `admin:3 Ada Bell`. */
  actor: string;
  why: string | null;
  before: Version | null;
}

/** What a row id is called, by the relation that points at it. */
export type NameOf = (relation: string, id: number) => string | null;

const caseOf = ({ case: id }: Version) => ({ case: typeof id === 'number' ? id : null });

const wayOf = (before: Version | null, after: Version): ActionChange['how'] => {
  if (!before) return 'recorded';
  return movesCase(caseOf(before), caseOf(after)) ? 'moved' : 'changed';
};

const differences = (before: Version | null, after: Version, nameOf: NameOf): ActionChange['was'] =>
  before === null
    ? []
    : HISTORY_FIELDS.filter((field) => (before[field] ?? null) !== (after[field] ?? null)).map((field) => {
        const value = before[field] ?? null;
        const isRelation = field === 'type' || field === 'assignee' || field === 'fundingProgram';
        return { field, value: isRelation && typeof value === 'number' ? nameOf(field, value) : (value as Told) };
      });

/** Every change of an action, newest first: `revisions` as they came, `current` as it is now; both as plain JSON. */
export const changesOf = (revisions: readonly ActionRevision[], current: Version, nameOf: NameOf): ActionChange[] =>
  revisions
    .map(({ version, at, actor, why, before }, index) => {
      const after = revisions[index + 1]?.before ?? current;
      return {
        version,
        how: wayOf(before, after),
        at: at.toISOString(),
        by: actor.slice(actor.indexOf(' ') + 1),
        why,
        was: differences(before, after, nameOf),
      };
    })
    .reverse();
