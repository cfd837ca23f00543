import type { z } from '@strapi/utils';
import type { FieldProblem } from '../../../../shared/contracts/common';
import { BrokenRule, problem } from '../../domain/errors';

type Issue = z.core.$ZodIssue;
type Path = Array<string | number>;

const pathOf = (issue: Issue, base: Path): Path => [
  ...base,
  ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
];

/** What Zod expects, as a person would say it. */
const IN_WORDS: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const THINGS: Partial<Record<string, string>> = { string: ' characters', array: ' entries' };

/** Zod's own sentence for a limit; a contract that says it better keeps its words. */
const isOfZod = ({ message }: Issue) => /^Too (small|big): /.test(message);

const limit = (most: boolean, origin: string, bound: number | bigint): string => {
  const [of, count] = [THINGS[origin], bound.toLocaleString('en')];
  if (!of) return `This must be ${most ? 'at most' : 'at least'} ${count}.`;
  if (!most && bound === 1) return origin === 'string' ? 'This is empty: write something.' : 'Name at least one.';
  return `Send ${most ? 'at most' : 'at least'} ${count}${of}.`;
};

const sentence = (issue: Issue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'This is required.';
  if (issue.code === 'invalid_type') return `This must be ${IN_WORDS[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small' && isOfZod(issue)) return limit(false, issue.origin, issue.minimum);
  if (issue.code === 'too_big' && isOfZod(issue)) return limit(true, issue.origin, issue.maximum);
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
