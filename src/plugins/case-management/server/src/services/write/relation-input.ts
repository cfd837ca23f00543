export const NO_RELATION = 'A relation is an id, a list of ids, or { connect, disconnect, set }.';
export const ONE_ONLY = 'This relation points at one record only.';

const idOf = (value: unknown): number | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  if (typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value)) return Number(value);
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id);
  return null;
};

const idsOf = (value: unknown): number[] | null => {
  if (value === undefined || value === null) return [];
  const ids = (Array.isArray(value) ? value : [value]).map(idOf);
  return ids.every((id): id is number => id !== null && id <= 2_147_483_647) ? ids : null;
};

/** `{ connect, disconnect }` changes what is there; what a to-one relation is connected to replaces it. */
const edited = (current: number[], connect: number[], disconnect: number[], toMany: boolean): number[] => {
  const kept = current.filter((id) => !disconnect.includes(id) && !connect.includes(id));
  if (toMany) return [...kept, ...connect];
  return connect.length > 0 ? connect.slice(-1) : kept;
};

/**
 * The row ids that a relation has after an input in any of the shapes that reach the database layer; `undefined`
 * leaves it as it is. A sentence when the input has no such shape.
 */
export const readRelation = (input: unknown, current: number[], toMany: boolean): number[] | string => {
  if (input === undefined) return current;
  const plain = idsOf(input);
  if (plain) return oneOrMany(plain, toMany);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return NO_RELATION;
  const { set, connect, disconnect, ...others } = input as Record<string, unknown>;
  if (Object.keys(others).some((key) => key !== 'options')) return NO_RELATION;
  const ids = { set: idsOf(set), connect: idsOf(connect), disconnect: idsOf(disconnect) };
  if (!ids.set || !ids.connect || !ids.disconnect) return NO_RELATION;
  if (set !== undefined) return oneOrMany(ids.set, toMany);
  if (!toMany && new Set(ids.connect).size > 1) return ONE_ONLY;
  return edited(current, ids.connect, ids.disconnect, toMany);
};

const oneOrMany = (ids: number[], toMany: boolean): number[] | string => {
  const distinct = [...new Set(ids)];
  return !toMany && distinct.length > 1 ? ONE_ONLY : distinct;
};

/** Says nothing at all, in any shape: what a form sends for a relation that nobody touched. */
const isEmptyInput = (value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([key, part]) => key === 'options' || isEmptyInput(part));
};

/** Nothing, as the whole of what a relation shall hold: `null`, `[]` and `{ set: [] }` take all away, no others do. */
const takesAllAway = (value: unknown): boolean =>
  value === null ||
  Array.isArray(value) ||
  (typeof value === 'object' && (value as { set?: unknown }).set !== undefined);

/** Would this input change a relation from the side that does not own it? A new record has nothing to take away. */
export const writesInverse = (value: unknown, isNew: boolean): boolean =>
  value !== undefined && (!isEmptyInput(value) || (!isNew && takesAllAway(value)));
