import { CASEWORK_UIDS } from '../../../shared/ids';
import { BrokenRule } from '../domain/errors';
import { checkShape } from '../domain/shape';
import type { ScalarAttribute } from '../domain/shape';
import type { Strapi } from '../queries/transaction';
import { toStrapiError } from '../utils/to-strapi-error';

const isOurs = (uid: string) => (CASEWORK_UIDS as readonly string[]).includes(uid);

/**
 * No rule lives here: the hooks check the same. But Strapi's own validation runs before them, and makes a TypeError
 * (a 500) of a value such as `{ "toString": "x" }` that it can't turn into a text or a number.
 */
export const guardShapes = (strapi: Strapi): void => {
  strapi.documents.use((context, next) => {
    const { data } = context.params as { data?: unknown };
    if (!isOurs(context.uid) || typeof data !== 'object' || data === null) return next();
    const attributes = strapi.getModel(context.uid).attributes as unknown as Record<string, ScalarAttribute>;
    const objects = Object.entries(data).filter(([, value]) => typeof value === 'object');
    const problems = checkShape(Object.fromEntries(objects), attributes);
    if (problems.length > 0) throw toStrapiError(new BrokenRule(problems));
    return next();
  });
};
