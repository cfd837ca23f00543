import type { FieldProblem } from '../../../shared/contracts/common';
import { problem } from './errors';
import { scalarProblem } from './shape';

/** What the Content Manager is asked for in a URL beside `filters`, `sort` and `populate`. */
type Query = Record<string, unknown>;

const NO_NUL = 'Leave out NUL characters.';
const ONE_TEXT = 'Write one text here.';
/** How the names of relations are compared with what is typed. */
const COMPARED_BY = /^\$(eqi?|nei?|startsWithi?|endsWithi?|containsi?|notContainsi?)$/;

const hasNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && value !== null && Object.entries(value).some((pair) => pair.some(hasNul));

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string';

const searchProblems = ({ _q: sought, _filter: comparison }: Query): FieldProblem[] => {
  if (!isText(sought)) return [problem('_q', ONE_TEXT)];
  if (comparison === undefined || (typeof comparison === 'string' && COMPARED_BY.test(comparison))) return [];
  return [problem('_filter', 'Name one way to compare texts, such as $containsi.')];
};

const documentIdProblems = ({ documentIds }: Query): FieldProblem[] =>
  [documentIds].flat().every(isText) ? [] : [problem('documentIds', 'Write a list of texts here.')];

/** Texts that are none, and NUL, which PostgreSQL takes nowhere. What a filter holds is looked at by its own field. */
export const textProblems = (query: Query): FieldProblem[] => [
  ...searchProblems(query),
  ...documentIdProblems(query),
  ...Object.keys(query)
    .filter((name) => name !== 'filters' && hasNul(query[name]))
    .map((name) => problem(name, NO_NUL)),
];

/** A list of row ids, or none. */
export const rowIdProblems = (name: string, value: unknown): FieldProblem[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [problem(name, 'Write a list here.')];
  return value.flatMap((one, index) => {
    const message = scalarProblem('This', { type: 'integer' }, typeof one === 'string' && one ? Number(one) : one);
    return message === null ? [] : [problem([name, index], message)];
  });
};
