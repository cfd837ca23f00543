import type { Core } from '@strapi/strapi';
import type { FieldProblem } from '../../../shared/contracts/common';
import type { Fields } from '../../../shared/contracts/fields';
import type { CaseworkUid } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { rowIdsOf } from '../queries/find-records';

type Body = Record<string, unknown>;
export type RowIds = Map<CaseworkUid, Map<string, number>>;

const documentIdsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

const linksOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, { target }]) => (target ? [{ name, target }] : []));

/** The row ids of every record that the bodies point at, in one statement for each type. */
export const lookUpLinks = async (strapi: Core.Strapi, fields: Fields, bodies: Body[]): Promise<RowIds> => {
  const wanted = new Map<CaseworkUid, Set<string>>();
  for (const { name, target } of linksOf(fields)) {
    const ids = wanted.get(target) ?? new Set();
    bodies.flatMap((body) => documentIdsIn(body[name])).forEach((id) => ids.add(id));
    wanted.set(target, ids);
  }
  const found: RowIds = new Map();
  for (const [uid, ids] of wanted) found.set(uid, await rowIdsOf(strapi, uid, [...ids]));
  return found;
};

const missing = (path: Array<string | number>, documentId: string) =>
  problem(path, `There is no such record: ${documentId}.`);

/** What the body points at and nothing has: each with its path. */
export const linkProblems = (fields: Fields, body: Body, found: RowIds): FieldProblem[] =>
  linksOf(fields).flatMap(({ name, target }) => {
    const value = body[name];
    const known = found.get(target);
    if (typeof value === 'string') return known?.has(value) ? [] : [missing([name], value)];
    if (!Array.isArray(value)) return [];
    return documentIdsIn(value).flatMap((id, index) => (known?.has(id) ? [] : [missing([name, index], id)]));
  });

/** The body as attribute data: relations as row ids, instants as `Date`. The way in of the mapping. */
export const toRowData = (fields: Fields, body: Body, found: RowIds): Body => {
  const convert = (name: string, value: unknown): unknown => {
    const field = fields[name];
    if (value === null || value === undefined || !field) return value;
    if (field.kind === 'instant') return new Date(value as string);
    if (!field.target) return value;
    const known = found.get(field.target);
    return Array.isArray(value) ? documentIdsIn(value).map((id) => known?.get(id)) : known?.get(value as string);
  };
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, convert(name, value)]));
};

/** One body as attribute data; throws `BrokenRule` where it points at nothing. */
export const resolveLinks = async (strapi: Core.Strapi, fields: Fields, body: Body): Promise<Body> => {
  const found = await lookUpLinks(strapi, fields, [body]);
  const problems = linkProblems(fields, body, found);
  if (problems.length > 0) throw new BrokenRule(problems);
  return toRowData(fields, body, found);
};
