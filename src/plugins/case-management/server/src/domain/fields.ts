import { isBlank } from '../../../shared/blank';
import type { FieldProblem } from '../../../shared/contracts/common';
import { FIELD_KINDS } from '../../../shared/vocabulary';
import type { FieldKind } from '../../../shared/vocabulary';
import { problem } from './errors';
import { isLocalDate } from './time';

/** A field that an organisation declares for itself, on an identity type or in its settings. */
export interface DeclaredField {
  key: string;
  label: string;
  kind: FieldKind;
  required?: boolean;
  choices?: string[];
  help?: string;
}

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const declarationProblems = (field: unknown, path: Array<string | number>): FieldProblem[] => {
  if (!isRecord(field)) return [problem(path, 'Each field is an object with key, label and kind.')];
  const problems: FieldProblem[] = [];
  if (typeof field.key !== 'string' || !KEY.test(field.key))
    problems.push(problem([...path, 'key'], 'A key is 1 to 40 letters and digits and begins with a small letter.'));
  if (typeof field.label !== 'string' || isBlank(field.label))
    problems.push(problem([...path, 'label'], 'A field needs a label.'));
  if (!FIELD_KINDS.includes(field.kind as FieldKind))
    problems.push(problem([...path, 'kind'], `The kind of a field is one of ${FIELD_KINDS.join(', ')}.`));
  const choices = field.choices;
  const choicesAreTexts = Array.isArray(choices) && choices.length > 0 && choices.every((c) => typeof c === 'string');
  if (field.kind === 'choice' && !choicesAreTexts)
    problems.push(problem([...path, 'choices'], 'A choice needs a list of texts to choose from.'));
  return problems;
};

/** What is wrong with a list of declarations; `undefined` and null mean none. */
export const checkDeclarations = (declared: unknown, attribute: string): FieldProblem[] => {
  if (declared === null || declared === undefined) return [];
  if (!Array.isArray(declared)) return [problem(attribute, 'The fields are a list.')];
  const problems = declared.flatMap((field, index) => declarationProblems(field, [attribute, index]));
  const keys = declared.map((field) => (isRecord(field) ? field.key : undefined));
  const twice = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) !== index);
  if (twice >= 0) problems.push(problem([attribute, twice, 'key'], `The key "${String(keys[twice])}" is there twice.`));
  return problems;
};

const fits = (field: DeclaredField, value: unknown): string | null => {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= 10_000 ? null : `${field.label} is a text.`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : `${field.label} is a number.`;
    case 'date':
      return isLocalDate(value) ? null : `${field.label} is a date as YYYY-MM-DD.`;
    case 'yesNo':
      return typeof value === 'boolean' ? null : `${field.label} is yes or no (true or false).`;
    case 'choice':
      return typeof value === 'string' && (field.choices ?? []).includes(value)
        ? null
        : `${field.label} is one of ${(field.choices ?? []).join(', ')}.`;
  }
};

/**
 * Checks `details` against what is declared. Keys in `exempt` (what an import keeps of its source) pass.
 * A field that is declared twice, by two types of one identity, must fit both.
 */
export const checkDetails = (
  details: unknown,
  declared: DeclaredField[],
  exempt: readonly string[] = ['civicrm']
): FieldProblem[] => {
  const given = details ?? {};
  if (!isRecord(given)) return [problem('details', 'The details are an object of fields and values.')];
  const known = new Set([...declared.map(({ key }) => key), ...exempt]);
  const unknown = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => problem(['details', key], `No field called "${key}" is declared here.`));
  const misfits = declared.flatMap((field) => {
    const value = Object.hasOwn(given, field.key) ? given[field.key] : undefined;
    if (value === undefined || value === null || value === '')
      return field.required ? [problem(['details', field.key], `${field.label} is required.`)] : [];
    const message = fits(field, value);
    return message === null ? [] : [problem(['details', field.key], message)];
  });
  return [...unknown, ...misfits];
};
