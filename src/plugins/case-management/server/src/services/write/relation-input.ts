const NO_RELATION = 'A relation is an id, a list of ids, or { connect, disconnect, set }.';

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

/** `{ connect, disconnect }` changes what is there; a to-one relation takes the last that is connected. */
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
  return edited(current, ids.connect, ids.disconnect, toMany);
};

const oneOrMany = (ids: number[], toMany: boolean): number[] | string => {
  const distinct = [...new Set(ids)];
  return !toMany && distinct.length > 1 ? 'This relation points at one record only.' : distinct;
};
