import { CASEWORK_UIDS, UID } from '../../../shared/ids';
import type { CaseworkUid } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { documentIdTaken } from '../domain/ids';
import { checkShape } from '../domain/shape';
import type { ScalarAttribute } from '../domain/shape';
import { documentIdIsTaken } from '../queries/surroundings';
import { inTransaction } from '../queries/transaction';
import type { Strapi } from '../queries/transaction';
import { relationProblems, relationShapeProblems } from '../services/write/relation-problems';
import { toStrapiError } from '../utils/to-strapi-error';

type Data = Record<string, unknown>;

const isOurs = (uid: string): uid is CaseworkUid => (CASEWORK_UIDS as readonly string[]).includes(uid);

/** A copy would carry the numbers, names and history of another record. Entries of lists have none, and can be copied. */
const NO_COPIES: Partial<Record<CaseworkUid, string>> = {
  [UID.identity]: "An identity can't be duplicated, or somebody would be in the register twice: create a new one.",
  [UID.case]: "A case can't be duplicated, because its number and its history are its own: open a new one instead.",
  [UID.action]: "An action can't be duplicated: record a new one instead.",
  [UID.role]: "A role can't be duplicated: begin a new one instead.",
};

const checkShapes = (strapi: Strapi, uid: CaseworkUid, data: Data): void => {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, ScalarAttribute>;
  const objects = Object.entries(data).filter(([, value]) => typeof value === 'object');
  const problems = [
    ...checkShape(Object.fromEntries(objects), attributes),
    ...relationShapeProblems(strapi, uid, data),
  ];
  if (problems.length > 0) throw toStrapiError(new BrokenRule(problems));
};

/** Strapi's own sentence about this names no field. */
const checkBrought = async (strapi: Strapi, uid: CaseworkUid, { documentId }: Data): Promise<void> => {
  if (typeof documentId !== 'string') return;
  if (await inTransaction(strapi, (trx) => documentIdIsTaken(strapi, trx, uid, documentId)))
    throw toStrapiError(new BrokenRule(documentIdTaken(documentId)));
};

interface Refusal {
  name?: unknown;
  details?: { errors?: Array<{ path: unknown[] }> };
}

/** Strapi refuses a relation that points at nothing without saying which it is. */
const namesNoField = (error: unknown): boolean => {
  const { name, details } = (error ?? {}) as Refusal;
  return name === 'ValidationError' && !(details?.errors ?? []).some(({ path }) => path.length > 0);
};

const named = async (strapi: Strapi, uid: CaseworkUid, data: Data, error: unknown): Promise<unknown> => {
  if (!namesNoField(error)) return error;
  const problems = await relationProblems(strapi, uid, data);
  return problems.length > 0 ? toStrapiError(new BrokenRule(problems)) : error;
};

/**
 * No rule lives here: the hooks check the same. But Strapi's own validation runs before them. It makes a TypeError (a
 * 500) of a value such as `{ "toString": "x" }` that it can't turn into a text or a number, says of a relation that
 * it is wrong, but not which, and passes over shapes that it does not know. And a copy is put together before the hooks can tell it from what a person has typed.
 */
export const guardShapes = (strapi: Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!isOurs(uid)) return next();
    const refused = action === 'clone' ? NO_COPIES[uid] : undefined;
    if (refused) throw toStrapiError(new BrokenRule([problem([], refused)]));
    const { data } = context.params as { data?: unknown };
    if (typeof data !== 'object' || data === null) return next();
    checkShapes(strapi, uid, data as Data);
    if (action === 'create') await checkBrought(strapi, uid, data as Data);
    try {
      return await next();
    } catch (error) {
      throw await named(strapi, uid, data as Data, error);
    }
  });
};
