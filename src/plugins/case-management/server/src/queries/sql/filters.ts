import type { Core } from '@strapi/strapi';
import type { CaseworkUid } from '../../../../shared/ids';
import { BrokenRule, problem } from '../../domain/errors';
import type { FieldProblem } from '../../../../shared/contracts/common';
import { linkedTo, rowIdsOf } from '../find-records';
import type { Condition, Sort } from './page';
import { readerOf } from './reader';
import type { Binding } from './reader';

export const is = (column: string, value: Binding | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} = ?`, bindings: [value] }];

export const isFlag = (column: string, value: 'true' | 'false' | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} is ${value === 'true' ? '' : 'not '}true`, bindings: [] }];

/** From an instant on (`>=`), or up to it (`<`); ISO 8601. */
export const instantFilter = (
  strapi: Core.Strapi,
  column: string,
  comparison: '>=' | '<',
  value: string | undefined
): Condition[] =>
  value === undefined
    ? []
    : [{ sql: `${column} ${comparison} ?`, bindings: [readerOf(strapi).instant(new Date(value))] }];

/** Text to be found as it is by `like … escape '!'`. */
export const escapedLike = (text: string) => text.replace(/[!%_]/g, (mark) => `!${mark}`);

export const beginsWith = (column: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} like ? escape '!'`, bindings: [`${escapedLike(value)}%`] }];

/** A filter by a related record: the attribute that points at it, and its type. */
export interface LinkFilter {
  relation: string;
  target: CaseworkUid;
}

/** Conditions for the given documentIds. Throws `BrokenRule` for those that nothing has. */
export const linkFilters = async (
  strapi: Core.Strapi,
  uid: CaseworkUid,
  filters: Record<string, LinkFilter>,
  given: Record<string, unknown>
): Promise<Condition[]> => {
  const problems: FieldProblem[] = [];
  const conditions: Condition[] = [];
  for (const [name, { relation, target }] of Object.entries(filters)) {
    const documentId = given[name];
    if (typeof documentId !== 'string') continue;
    const id = (await rowIdsOf(strapi, target, [documentId])).get(documentId);
    if (id === undefined) problems.push(problem(name, `There is no such record: ${documentId}.`));
    else conditions.push(linkedTo(strapi, uid, relation, id));
  }
  if (problems.length > 0) throw new BrokenRule(problems);
  return conditions;
};

/** `-name` sorts the other way round. */
export const sortOf = (sort: string, columns: Record<string, Omit<Sort, 'descending'>>): Sort => {
  const name = sort.replace(/^-/, '');
  const column = columns[name];
  if (!column) throw new BrokenRule([problem('sort', `Nothing is sorted by “${name}”.`)]);
  return { ...column, descending: sort.startsWith('-') };
};

export const UPDATED = { updatedAt: { column: 'a.updated_at', type: 'instant' } } as const;
/** Rows are numbered as they are made: no index is needed to list them so. */
export const CREATED = { column: 'a.id', type: 'row' } as const;

/** Refuses a sort that no index helps with unless one of the filters makes the rows few. */
export const sortNeeds = (query: Record<string, unknown>, sort: string, filters: string[]): void => {
  const sorted = typeof query.sort === 'string' ? query.sort.replace(/^-/, '') : '';
  if (sorted !== sort || filters.some((name) => query[name] !== undefined)) return;
  throw new BrokenRule([problem('sort', `To sort by ${sort}, name one of these as well: ${filters.join(', ')}.`)]);
};
