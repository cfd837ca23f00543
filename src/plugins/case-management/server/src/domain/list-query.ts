import type { FieldProblem } from '../../../shared/contracts/common';
import { problem } from './errors';
import { scalarProblem } from './shape';

/**
 * What the Content Manager is asked for in a URL: `filters`, `sort` and `populate`, in the forms that Strapi takes.
 * Of a form or a value that fits nothing Strapi makes a 500, and of a login it tells more than the panel shows.
 */
export interface QueryAttribute {
  type: string;
  /** Of a relation: the type that it points at. */
  target?: string;
}
/** A type's attributes by their names; undefined where there is no such type. */
export type AttributesOf = (uid: string) => Record<string, QueryAttribute> | undefined;
type Path = string[];

const LOGIN = 'admin::user';
const OF_LOGINS = ['id', 'documentId', 'firstname', 'lastname', 'username'];
const IDS: Record<string, QueryAttribute> = { id: { type: 'integer' }, documentId: { type: 'string' } };

const TEXT_TYPES = ['string', 'text', 'enumeration', 'email', 'uid'];
const OF_TEXTS = ['$startsWith', '$endsWith', '$contains', '$notContains'].flatMap((name) => [name, `${name}i`]);
const OF_ANY = ['$eq', '$ne', '$eqi', '$nei', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn', '$between'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isGroup = (key: string) => key === '$and' || key === '$or';

/** What stands in a URL is text: here as the value that it stands for. */
const read = (type: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (type === 'integer') return value.trim() === '' ? value : Number(value);
  if (type === 'boolean') return /^(true|t|1|false|f|0)$/i.test(value) ? true : value;
  return value;
};

const NO_VALUE = 'Write one value here.';

const valueProblems = ({ type }: QueryAttribute, value: unknown, path: Path): FieldProblem[] => {
  if (Array.isArray(value))
    return value.flatMap((one, index) => valueProblems({ type }, one, [...path, String(index)]));
  if (isObject(value)) return [problem(path, NO_VALUE)];
  const shape = TEXT_TYPES.includes(type) ? 'text' : type;
  const message = scalarProblem(path.at(-1) ?? '', { type: shape }, read(type, value));
  return message === null ? [] : [problem(path, message)];
};

const operatorProblems = (attribute: QueryAttribute, key: string, value: unknown, path: Path): FieldProblem[] => {
  if (key === '$null' || key === '$notNull') return isObject(value) ? [problem(path, NO_VALUE)] : [];
  if (key === '$not') return conditionProblems(attribute, value, path);
  if (OF_TEXTS.includes(key))
    return TEXT_TYPES.includes(attribute.type)
      ? valueProblems({ type: 'text' }, value, path)
      : [problem(path, `“${key}” is for texts alone.`)];
  if (!OF_ANY.includes(key)) return [problem(path, `“${key.slice(0, 100)}” is no way to filter.`)];
  if (key === '$between' && !(Array.isArray(value) && value.length === 2))
    return [problem(path, '“$between” takes two values.')];
  return valueProblems(attribute, value, path);
};

/** What stands below an attribute: a value, or operators with theirs. */
const conditionProblems = (attribute: QueryAttribute, value: unknown, path: Path): FieldProblem[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, part]) => operatorProblems(attribute, key, part, [...path, key]))
    : valueProblems(attribute, value, path);

const loginProblems = (uid: string, key: string, path: Path): FieldProblem[] =>
  uid === LOGIN && !OF_LOGINS.includes(key) && !key.startsWith('$')
    ? [problem(path, 'Of a login only its name can be asked for.')]
    : [];

const relationProblems = (attributesOf: AttributesOf, target: string, value: unknown, path: Path): FieldProblem[] => {
  if (!isObject(value)) return valueProblems({ type: 'integer' }, value, path);
  const keys = Object.keys(value);
  const operators = keys.filter((key) => key.startsWith('$'));
  if (operators.length === 0 || keys.every(isGroup)) return filterProblems(attributesOf, target, value, path);
  if (keys.length > 1) return [problem(path, 'Write one condition here.')];
  return conditionProblems({ type: 'integer' }, value, path);
};

const keyProblems = (attributesOf: AttributesOf, uid: string, key: string, value: unknown, path: Path) => {
  if (isGroup(key))
    return Array.isArray(value)
      ? filterProblems(attributesOf, uid, value, path)
      : [problem(path, `“${key}” takes a list of filters.`)];
  if (key === '$not') return filterProblems(attributesOf, uid, value, path);
  if (key.startsWith('$')) return [problem(path, `“${key.slice(0, 100)}” stands below the name of a field.`)];
  const attribute = IDS[key] ?? attributesOf(uid)?.[key];
  // Strapi leaves out what it does not know.
  if (!attribute) return [];
  return attribute.target === undefined
    ? conditionProblems(attribute, value, path)
    : relationProblems(attributesOf, attribute.target, value, path);
};

/** What is wrong with `filters` for records of a type. */
export const filterProblems = (
  attributesOf: AttributesOf,
  uid: string,
  filters: unknown,
  path: Path = ['filters']
): FieldProblem[] => {
  if (Array.isArray(filters))
    return filters.flatMap((one, index) => filterProblems(attributesOf, uid, one, [...path, String(index)]));
  if (!isObject(filters)) return [problem(path, 'A filter names a field and what it is compared with.')];
  return Object.entries(filters).flatMap(([key, value]) => {
    const below = [...path, key];
    const refused = loginProblems(uid, key, below);
    return refused.length > 0 ? refused : keyProblems(attributesOf, uid, key, value, below);
  });
};

const targetOf = (attributesOf: AttributesOf, uid: string, key: string) => attributesOf(uid)?.[key]?.target;

/** `client.account.email:asc`: what stands before the first point, and what after it. */
const sortStep = (one: string): [string, string] => {
  const [key = '', ...rest] = (one.trim().split(':')[0] ?? '').split('.');
  return [key, rest.join('.')];
};

/** A list of such, or objects of the same, which end in `asc` or `desc`. */
export const sortProblems = (
  attributesOf: AttributesOf,
  uid: string,
  sort: unknown,
  path: Path = ['sort']
): FieldProblem[] => {
  if (Array.isArray(sort)) return sort.flatMap((one) => sortProblems(attributesOf, uid, one, path));
  const steps = isObject(sort) ? Object.entries(sort) : String(sort).split(',').map(sortStep);
  return steps.flatMap(([key, rest]) => {
    const below = [...path, key];
    const refused = loginProblems(uid, key, below);
    const attribute = IDS[key] ?? attributesOf(uid)?.[key];
    // Strapi refuses what it does not know.
    if (refused.length > 0 || !attribute) return refused;
    const ends = isObject(sort) ? !isObject(rest) : rest === '';
    if (attribute.target === undefined)
      return ends ? [] : [problem(below, `“${key}” points at nothing that could be sorted by.`)];
    return ends
      ? [problem(below, `Name a field of what “${key}” points at.`)]
      : sortProblems(attributesOf, attribute.target, rest, below);
  });
};

/** Which fields shall be answered: a text, or a list of such. */
export const fieldsProblems = (uid: string, fields: unknown): FieldProblem[] =>
  [fields]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .flatMap((name) => (name === '*' ? [] : loginProblems(uid, name.trim(), ['fields', name.trim()])));

/** Relations that are asked for may be filtered and sorted too, at any depth. */
export const populateProblems = (
  attributesOf: AttributesOf,
  uid: string,
  populate: unknown,
  path: Path = ['populate']
): FieldProblem[] => {
  if (!isObject(populate)) return [];
  return Object.entries(populate).flatMap(([key, asked]) => {
    const target = targetOf(attributesOf, uid, key);
    if (target === undefined || !isObject(asked)) return [];
    const at = (name: string) => [...path, key, name];
    return [
      ...(asked.on === undefined ? [] : [problem(at('on'), `“${key}” points at one type alone.`)]),
      ...(asked.filters === undefined ? [] : filterProblems(attributesOf, target, asked.filters, at('filters'))),
      ...(asked.sort === undefined ? [] : sortProblems(attributesOf, target, asked.sort, at('sort'))),
      ...populateProblems(attributesOf, target, asked.populate, at('populate')),
    ];
  });
};
