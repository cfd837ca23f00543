import type { FieldProblem } from '../../../../shared/contracts/common';
import type { CaseworkUid } from '../../../../shared/ids';
import { problem } from '../../domain/errors';
import { modelOf } from '../../queries/model';
import type { Strapi } from '../../queries/transaction';
import { NO_RELATION, ONE_ONLY } from './relation-input';

/** What a relation names, in any of the shapes that `documents()` takes: ids as they were sent. */
interface Named {
  documentIds: string[];
  rowIds: number[];
  /** Neither an id nor a shape that holds ids. */
  misshapen: boolean;
}

const NO_POSITION = 'A position is “start” or “end” with true, or “before” or “after” with one record.';
const LARGEST_ROW_ID = 2_147_483_647;
const isRowId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST_ROW_ID;
/** What a database can be asked for; other texts name nothing. */
const ASKABLE = /^[\w-]{1,64}$/;

const NOTHING: Named = { documentIds: [], rowIds: [], misshapen: false };
const MISSHAPEN: Named = { ...NOTHING, misshapen: true };

const together = (all: Named[]): Named => ({
  documentIds: all.flatMap(({ documentIds }) => documentIds),
  rowIds: all.flatMap(({ rowIds }) => rowIds),
  misshapen: all.some(({ misshapen }) => misshapen),
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** One record: either of its ids, or an object with one of them. */
const namedByOne = (value: unknown): Named => {
  if (typeof value === 'string') return { ...NOTHING, documentIds: [value] };
  if (isRowId(value)) return { ...NOTHING, rowIds: [value] };
  if (!isObject(value)) return MISSHAPEN;
  const { documentId, id } = value;
  if (documentId !== undefined)
    return typeof documentId === 'string' ? { ...NOTHING, documentIds: [documentId] } : MISSHAPEN;
  return isRowId(id) ? { ...NOTHING, rowIds: [id] } : MISSHAPEN;
};

const ENDS = ['start', 'end'] as const;
const NEIGHBOURS = ['before', 'after'] as const;

/** Where a record shall stand among those that the relation points at: at an end, or beside another one. */
const beside = (record: unknown): Named => {
  const position = isObject(record) ? record.position : undefined;
  if (position === undefined || position === null) return NOTHING;
  if (!isObject(position)) return MISSHAPEN;
  const neighbours = NEIGHBOURS.map((name) => position[name]).filter((one) => one !== undefined && one !== null);
  const [neighbour] = neighbours;
  if (neighbours.length === 0) return ENDS.some((name) => position[name] === true) ? NOTHING : MISSHAPEN;
  // Strapi takes a number here for a documentId, too.
  const named = typeof neighbour === 'number' ? String(neighbour) : neighbour;
  return neighbours.length === 1 && typeof named === 'string' ? { ...NOTHING, documentIds: [named] } : MISSHAPEN;
};

const namedByList = (value: unknown): Named => {
  if (value === undefined || value === null) return NOTHING;
  return Array.isArray(value) ? together(value.map(namedByOne)) : MISSHAPEN;
};

const CHANGES = ['connect', 'disconnect', 'set'] as const;
const isChange = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && CHANGES.some((name) => value[name] !== undefined);

const namedBy = (value: unknown): Named => {
  if (value === undefined || value === null) return NOTHING;
  if (Array.isArray(value)) return namedByList(value);
  return isChange(value) ? together(CHANGES.map((name) => namedByList(value[name]))) : namedByOne(value);
};

/** The records that others are told to stand beside. */
const placedBeside = (value: unknown): Named => {
  const records = isChange(value) ? [value.connect, value.set] : [value];
  return together(records.flat().map(beside));
};

/** What a relation is told to point at from now on; `disconnect` says what not. */
const pointsAt = (value: unknown): Named =>
  isChange(value) ? together([value.set, value.connect].map(namedByList)) : namedBy(value);

const pointsAtSeveral = (value: unknown): boolean => {
  const { documentIds, rowIds } = pointsAt(value);
  return new Set<string | number>([...documentIds, ...rowIds]).size > 1;
};

/**
 * Relations in no shape that `documents()` takes. Strapi would make a 500 of some, pass over others, and take the last
 * of several for a relation that points at one.
 */
export const relationShapeProblems = (
  strapi: Strapi,
  uid: CaseworkUid,
  data: Record<string, unknown>
): FieldProblem[] => {
  const { links, inverse } = modelOf(strapi, uid);
  const misshapen = [...links, ...inverse]
    .filter(({ attribute }) => namedBy(data[attribute]).misshapen)
    .map(({ attribute }) => problem(attribute, NO_RELATION));
  const misplaced = links
    .filter(({ attribute }) => placedBeside(data[attribute]).misshapen)
    .map(({ attribute }) => problem(attribute, NO_POSITION));
  const several = links
    .filter(({ attribute, toMany }) => !toMany && pointsAtSeveral(data[attribute]))
    .map(({ attribute }) => problem(attribute, ONE_ONLY));
  return [...misshapen, ...misplaced, ...several];
};

const missingOf = async (strapi: Strapi, target: string, { documentIds, rowIds }: Named) => {
  if (documentIds.length === 0 && rowIds.length === 0) return [];
  const where = {
    $or: [{ documentId: { $in: documentIds.filter((id) => ASKABLE.test(id)) } }, { id: { $in: rowIds } }],
  };
  const found = (await strapi.db.query(target).findMany({ where, select: ['id', 'documentId'] })) as Array<{
    id: number;
    documentId: string;
  }>;
  const known = new Set<string | number>(found.flatMap(({ id, documentId }) => [id, documentId]));
  return [...documentIds, ...rowIds].filter((id) => !known.has(id));
};

/** Which relations point at nothing. Asked when Strapi refuses. */
export const relationProblems = async (
  strapi: Strapi,
  uid: CaseworkUid,
  data: Record<string, unknown>
): Promise<FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  for (const { attribute, target } of modelOf(strapi, uid).links) {
    const value = data[attribute];
    const missing = await missingOf(strapi, target, together([namedBy(value), placedBeside(value)]));
    if (missing.length > 0)
      problems.push(problem(attribute, `There is no such record: ${missing.join(', ').slice(0, 200)}.`));
  }
  return problems;
};
