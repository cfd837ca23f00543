import type { z } from '@strapi/utils';
import type { FieldProblem } from '../../../../shared/contracts/common';
import { BrokenRule, problem } from '../../domain/errors';

type Issue = z.core.$ZodIssue;
type Path = Array<string | number>;

const pathOf = (issue: Issue, base: Path): Path => [
  ...base,
  ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
];

const sentence = (issue: Issue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'This is required.';
  if (issue.code === 'invalid_type')
    return `This must be ${issue.expected === 'int' ? 'a whole number' : issue.expected}.`;
  if (issue.code === 'invalid_value') return `This must be one of: ${issue.values.map(String).join(', ')}.`;
  return issue.message;
};

/** Of the shapes that a value may have, the one that it comes nearest to says what is wrong. */
const nearest = (variants: Issue[][]): Issue[] =>
  variants.reduce((best, issues) => (issues.length < best.length ? issues : best), variants[0] ?? []);

const problemsOf = (issue: Issue, base: Path): FieldProblem[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem([...pathOf(issue, base), key], `“${key.slice(0, 100)}” is not known here.`));
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) => problemsOf(inner, pathOf(issue, base)));
  return [problem(pathOf(issue, base), sentence(issue))];
};

export type Parsed<Of> = { ok: true; value: Of } | { ok: false; problems: FieldProblem[] };

export const check = <Of extends z.ZodType>(schema: Of, input: unknown, base: Path = []): Parsed<z.infer<Of>> => {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, base)) };
};

/** The value in its schema's type; throws `BrokenRule` with the path of everything that does not fit. */
export const parse = <Of extends z.ZodType>(schema: Of, input: unknown): z.infer<Of> => {
  const parsed = check(schema, input);
  if (!parsed.ok) throw new BrokenRule(parsed.problems);
  return parsed.value;
};
