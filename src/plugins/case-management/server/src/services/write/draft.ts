import type { FieldProblem } from '../../../../shared/contracts/common';
import type { CaseworkUid } from '../../../../shared/ids';
import { LIST_UIDS, VERSIONED_UIDS } from '../../../../shared/ids';
import { problem, StaleVersion } from '../../domain/errors';
import { checkIds } from '../../domain/ids';
import { checkShape } from '../../domain/shape';
import type { ScalarAttribute } from '../../domain/shape';
import type { RowData } from '../../queries/insert';
import { modelOf } from '../../queries/model';
import type { Link, TableModel } from '../../queries/model';
import type { StoredRecord } from '../../queries/records';
import { targetStates } from '../../queries/targets';
import type { Draft, Noun, WriteContext } from './context';
import { readRelation, writesInverse } from './relation-input';

type SchemaAttribute = ScalarAttribute & { default?: unknown; visible?: boolean };

const isRowId = (attribute: SchemaAttribute | undefined) =>
  attribute?.type === 'integer' && attribute.visible === false;

/** Ids, and row ids beside relations, are the system's; inverse sides are written from the side that owns them. */
const checkForeignHands = (
  model: TableModel,
  schema: Record<string, SchemaAttribute>,
  before: StoredRecord | null,
  input: RowData
): FieldProblem[] => [
  ...checkIds(before, input),
  ...Object.entries(input).flatMap(([name, value]) =>
    isRowId(schema[name]) && value !== undefined && value !== null
      ? [problem(name, `"${name}" is kept by the system and can't be sent.`)]
      : []
  ),
  ...model.inverse.flatMap(({ attribute, ownerUid, ownerAttribute }) =>
    writesInverse(input[attribute], before === null)
      ? [
          problem(
            attribute,
            `Set "${ownerAttribute}" on the ${ownerUid.split('.').pop()} instead: that side owns the relation.`
          ),
        ]
      : []
  ),
];

const toInstant = (value: unknown) =>
  value instanceof Date || value === null ? value : new Date(value as string | number);

const overlay = (model: TableModel, before: StoredRecord | null, input: RowData): RowData => {
  const after: RowData = before ? { ...before } : {};
  for (const { attribute, type } of model.scalars) {
    const value = input[attribute];
    if (value !== undefined) after[attribute] = type === 'datetime' ? toInstant(value) : value;
    else after[attribute] ??= null;
  }
  return after;
};

const overlayLink = (draft: Draft, link: Link, input: unknown): void => {
  const stored = draft.before?.[link.attribute];
  const current = Array.isArray(stored) ? (stored as number[]) : typeof stored === 'number' ? [stored] : [];
  const ids = readRelation(input, current, link.toMany);
  if (typeof ids === 'string') draft.problems.push(problem(link.attribute, ids));
  const targets = typeof ids === 'string' ? current : ids;
  draft.after[link.attribute] = link.toMany ? targets : (targets[0] ?? null);
  if (!link.scalar) return;
  // Also where the relation stays: the input may say null for the row id alone.
  draft.after[link.scalar] = targets[0] ?? null;
  draft.derived[link.scalar] = targets[0] ?? null;
};

const defaults = new WeakMap<object, RowData>();

/** What a schema says an attribute is unless said; looked for once, not for each row of an import. */
const defaultsOf = (schema: Record<string, SchemaAttribute>): RowData => {
  const known = defaults.get(schema);
  if (known) return known;
  const stated = Object.entries(schema).filter(([, attribute]) => attribute.default !== undefined);
  const found = Object.fromEntries(stated.map(([name, attribute]) => [name, attribute.default]));
  defaults.set(schema, found);
  return found;
};

const withDefaults = (schema: Record<string, SchemaAttribute>, input: RowData): RowData => {
  const row = { ...defaultsOf(schema) };
  for (const [name, value] of Object.entries(input)) if (value !== undefined) row[name] = value;
  return row;
};

const settleVersion = (draft: Draft, sent: unknown): void => {
  if (!(VERSIONED_UIDS as readonly string[]).includes(draft.uid)) return;
  const current = Number(draft.before?.version ?? 0);
  if (draft.before && typeof sent === 'number' && sent !== current) throw new StaleVersion(sent, current);
  draft.derived.version = current + 1;
  draft.after.version = current + 1;
};

/** Reads an input into a draft: shapes, relations, versions. Throws `StaleVersion`; other problems land on the draft. */
export const makeDraft = (
  context: WriteContext,
  uid: CaseworkUid,
  noun: Noun,
  before: StoredRecord | null,
  input: RowData
): Draft => {
  const model = modelOf(context.strapi, uid);
  const schema = context.strapi.getModel(uid).attributes as unknown as Record<string, SchemaAttribute>;
  const own = Object.fromEntries(Object.entries(input).filter(([name]) => !noun.systemAttributes.includes(name)));
  const problems = [...checkForeignHands(model, schema, before, own), ...checkShape(own, schema)];
  const fit =
    problems.length === 0
      ? own
      : Object.fromEntries(Object.entries(own).filter(([name]) => !problems.some(({ path }) => path[0] === name)));
  const given = new Set(Object.keys(own).filter((name) => own[name] !== undefined));
  const draft: Draft = {
    uid,
    before,
    after: overlay(model, before, before ? fit : withDefaults(schema, fit)),
    given,
    derived: {},
    problems,
    why: null,
  };
  for (const link of model.links) overlayLink(draft, link, own[link.attribute]);
  settleVersion(draft, own.version);
  return draft;
};

const isList = (uid: string) => (LIST_UIDS as readonly string[]).includes(uid);

const newTargets = ({ before, after }: Draft, { attribute }: Link): number[] => {
  const now = [after[attribute] ?? []].flat() as number[];
  const then = before ? ([before[attribute] ?? []].flat() as number[]) : [];
  return now.filter((id) => !then.includes(id));
};

/** Rows that the rules have loaded already, by attribute: what they hold need not be looked up again. */
type Loaded = Record<string, ReadonlyMap<number, object>>;

const statesOf = async (context: WriteContext, link: Link, ids: number[], loaded: Loaded) => {
  const known = loaded[link.attribute];
  if (!known) return targetStates(context.strapi, context.trx, link.target, ids, isList(link.target));
  const states = [...known] as Array<[number, { active?: boolean; name?: string }]>;
  return new Map(states.map(([id, { active = true, name = null }]) => [id, { active, name }]));
};

/** What a relation newly points at must exist, and an entry of a list must be in use (V5). */
export const checkTargets = async (
  context: WriteContext,
  uid: CaseworkUid,
  drafts: Draft[],
  loaded: Loaded = {}
): Promise<void> => {
  for (const link of modelOf(context.strapi, uid).links) {
    const wanted = new Map(drafts.map((draft) => [draft, newTargets(draft, link)]));
    const ids = [...wanted.values()].flat();
    if (ids.length === 0) continue;
    const states = await statesOf(context, link, ids, loaded);
    for (const [draft, targets] of wanted) for (const id of targets) checkTarget(draft, link, states.get(id));
  }
};

const checkTarget = (draft: Draft, link: Link, state: { active: boolean; name: string | null } | undefined): void => {
  if (!state) {
    draft.problems.push(problem(link.attribute, 'What this points at does not exist (any more).'));
    draft.after[link.attribute] = link.toMany ? [] : null;
  } else if (!state.active)
    draft.problems.push(problem(link.attribute, `"${state.name}" is no longer in use: choose another.`));
};
