import type { FieldProblem } from '../../../shared/contracts/common';
import { isDeeperThan } from '../../../shared/depth';
import { problem } from './errors';
import { isDay, isLocalDate, isSensibleInstant } from './time';

/** The part of a schema attribute that decides which values fit. */
export interface ScalarAttribute {
  type: string;
  enum?: readonly string[];
}

export const LIMITS = {
  /** varchar(255) on every database. */
  text: 255,
  longText: 100_000,
  jsonCharacters: 200_000,
  jsonDepth: 20,
  integer: 2_147_483_647,
} as const;

const NUL = '\u0000';
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const textProblem = (name: string, value: unknown, limit: number): string | null => {
  if (typeof value !== 'string') return `${name} must be a text.`;
  if (value.length > limit) return `${name} is too long: ${value.length} characters, at most ${limit}.`;
  if (value.includes(NUL) || LONE_SURROGATE.test(value)) return `${name} has a character that can't be stored.`;
  return null;
};

const jsonProblem = (name: string, value: unknown): string | null => {
  if (typeof value === 'function' || typeof value === 'symbol') return `${name} must be JSON.`;
  if (isDeeperThan(LIMITS.jsonDepth, value)) return `${name} is nested too deeply.`;
  const written = JSON.stringify(value) ?? '';
  if (written.length > LIMITS.jsonCharacters)
    return `${name} is too long: at most ${LIMITS.jsonCharacters} characters.`;
  // JSON.stringify writes NUL and lone surrogates as escapes, which PostgreSQL refuses in jsonb.
  if (/\\u0000|\\ud[89a-f]/i.test(written)) return `${name} has a character that can't be stored.`;
  return null;
};

const asDate = (value: unknown): Date | null => {
  if (value instanceof Date) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return new Date(value);
  return typeof value === 'string' && value.length <= 40 ? new Date(value) : null;
};

/** A date all right, but a slip of the keyboard. */
const outOfRange = (name: string) => `${name} must be between the years 1800 and 2200.`;

const instantProblem = (name: string, value: unknown): string | null => {
  const instant = asDate(value);
  if (instant === null || Number.isNaN(instant.getTime()))
    return `${name} must be a date and time, such as 2026-03-03T10:30:00Z.`;
  return isSensibleInstant(instant) ? null : outOfRange(name);
};

const dateProblem = (name: string, value: unknown): string | null => {
  if (!isDay(value)) return `${name} must be a date as YYYY-MM-DD.`;
  return isLocalDate(value) ? null : outOfRange(name);
};

const integerProblem = (name: string, value: unknown): string | null =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LIMITS.integer
    ? null
    : // Strapi's own sentence for documents(): the same on every path.
      `${name} must be an integer`;

/** What is wrong with one scalar value, or null. `undefined` and null always fit: rules ask for what is required. */
export const scalarProblem = (name: string, attribute: ScalarAttribute, value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  switch (attribute.type) {
    case 'string':
      return textProblem(name, value, LIMITS.text);
    case 'text':
      return textProblem(name, value, LIMITS.longText);
    case 'enumeration':
      // Strapi's own sentence for documents(): the same on every path.
      return typeof value === 'string' && (attribute.enum ?? []).includes(value)
        ? null
        : `${name} must be one of the following values: ${(attribute.enum ?? []).join(', ')}`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `${name} must be true or false.`;
    case 'integer':
      return integerProblem(name, value);
    case 'date':
      return dateProblem(name, value);
    case 'datetime':
      return instantProblem(name, value);
    case 'json':
      return jsonProblem(name, value);
    default:
      return null;
  }
};

/** Checks every scalar of `data` that the schema knows; relations and unknown keys are left to others. */
export const checkShape = (
  data: Record<string, unknown>,
  attributes: Record<string, ScalarAttribute>
): FieldProblem[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    const message = attribute && scalarProblem(name, attribute, value);
    return message ? [problem(name, message)] : [];
  });
