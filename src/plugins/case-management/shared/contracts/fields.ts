/**
 * A noun's fields, said once: what a request may send, what an answer holds, and how it is stored. The
 * schemas of create, PATCH and answers, and the SQL that reads a record, are all made from these tables.
 */
import { z } from '@strapi/utils';
import type { CaseworkUid } from '../ids';
import { documentId, instant, jsonObject, listed, localDate, longText, named, text } from './common';

export type ValueKind = 'text' | 'flag' | 'integer' | 'instant' | 'date' | 'json' | 'link' | 'links';

export interface Field<In extends z.ZodType | undefined = z.ZodType | undefined, Out extends z.ZodType = z.ZodType> {
  readonly kind: ValueKind;
  /** Undefined: derived, never sent. */
  readonly input: In;
  readonly output: Out;
  readonly target?: CaseworkUid;
}
export type Fields = Record<string, Field>;

const field = <In extends z.ZodType | undefined, Out extends z.ZodType>(
  kind: ValueKind,
  input: In,
  output: Out,
  target?: CaseworkUid
): Field<In, Out> => ({ kind, input, output, target });

const sent = <Type extends z.ZodType>(type: Type) => type.nullable().optional();
const maybe = <Type extends z.ZodType>(type: Type) => type.nullable();

/** What fits is said here, what makes sense by the rules, in their own words. */
const wholeNumber = z.number().int().min(-2_147_483_647).max(2_147_483_647);

export const of = {
  text: () => field('text', sent(text), maybe(z.string())),
  longText: () => field('text', sent(longText), maybe(z.string())),
  oneOf: <const Values extends readonly [string, ...string[]]>(values: Values) =>
    field('text', sent(z.enum(values)), maybe(z.enum(values))),
  /** One of them, never none. */
  choice: <const Values extends readonly [string, ...string[]]>(values: Values) =>
    field('text', z.enum(values).optional(), maybe(z.enum(values))),
  flag: () => field('flag', z.boolean().optional(), z.boolean()),
  integer: () => field('integer', sent(wholeNumber), maybe(z.number().int())),
  instant: () => field('instant', sent(instant), maybe(z.string())),
  date: () => field('date', sent(localDate), maybe(z.string())),
  json: () => field('json', sent(jsonObject), maybe(z.unknown())),
  /** JSON of a known form; answered as it is stored, which may be older than the form. */
  structured: <Form extends z.ZodType>(form: Form) => field('json', sent(form), maybe(z.unknown())),
  link: (target: CaseworkUid) => field('link', sent(documentId), maybe(named), target),
  links: (target: CaseworkUid) => field('links', z.array(documentId).max(100).optional(), z.array(named), target),
  listed: (target: CaseworkUid) => field('link', sent(documentId), maybe(listed), target),
  manyListed: (target: CaseworkUid) => field('links', z.array(documentId).max(100).optional(), z.array(listed), target),
};

/** The same field in answers only: set by the rules, or by a verb. */
export const derived = <Out extends z.ZodType>(from: Field<z.ZodType | undefined, Out>): Field<undefined, Out> => ({
  ...from,
  input: undefined,
});

/** What every record answers besides its fields. */
const recordShape = { documentId: z.string(), createdAt: z.string().nullable(), updatedAt: z.string().nullable() };

type InputShape<Of extends Fields> = {
  [Name in keyof Of as Of[Name]['input'] extends z.ZodType ? Name : never]: Extract<Of[Name]['input'], z.ZodType>;
};
type OutputShape<Of extends Fields> = { [Name in keyof Of]: Of[Name]['output'] } & typeof recordShape;

export const inputShape = <const Of extends Fields>(fields: Of): InputShape<Of> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { input }]) => (input ? [[name, input]] : []))
  ) as InputShape<Of>;

export const outputShape = <const Of extends Fields>(fields: Of): OutputShape<Of> =>
  ({
    ...recordShape,
    ...Object.fromEntries(Object.entries(fields).map(([name, { output }]) => [name, output])),
  }) as OutputShape<Of>;
