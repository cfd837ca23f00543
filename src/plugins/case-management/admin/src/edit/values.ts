/** How a field is filled in; `many` and `one` choose from a list, `age` only helps to fill in another field. */
export type FieldKind = 'text' | 'tel' | 'long' | 'date' | 'number' | 'flag' | 'yesNo' | 'one' | 'many' | 'age';

export interface Option {
  value: string;
  label: string;
}

export interface EditField {
  /** Of the attribute, or `details.<key>` for a field of the organisation's own. */
  name: string;
  label: string;
  kind: FieldKind;
  hint?: string;
  required?: boolean;
  /** The whole width of the form. */
  wide?: boolean;
  options?: readonly Option[];
  /** What changes with it. */
  also?: (typed: string) => Typed;
}

export interface FieldGroup {
  title: string | null;
  fields: EditField[];
}

/** What is typed, by the name of the field: all of it text, as a form holds it. */
export type Typed = Record<string, string>;

const OWN = 'details.';

const ownKey = (name: string): string | null => (name.startsWith(OWN) ? name.slice(OWN.length) : null);
export const ownName = (key: string): string => `${OWN}${key}`;

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'documentId' in value ? String(value.documentId) : String(value);

/** A value of the API as text; lists in one order, so that another order is no difference. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(idOf).sort().join(',');
  return idOf(value);
};

const detailsOf = (record: object): Record<string, unknown> => {
  const details: unknown = 'details' in record ? record.details : null;
  return typeof details === 'object' && details !== null ? { ...details } : {};
};

/** What a record says in a field, as its form holds it. */
export const typedIn = (record: object, name: string): string => {
  const key = ownKey(name);
  return textOf(key === null ? (record as Record<string, unknown>)[name] : detailsOf(record)[key]);
};

export const listIn = (typed: string): string[] => typed.split(',').filter((item) => item !== '');

const valueOf = (kind: FieldKind, typed: string): unknown => {
  if (kind === 'many') return listIn(typed);
  if (kind === 'flag') return typed === 'true';
  if (typed.trim() === '') return null;
  if (kind === 'yesNo') return typed === 'true';
  // What is no number is sent as it is: the answer says what is wrong with it.
  if (kind === 'number') return Number.isNaN(Number(typed)) ? typed : Number(typed);
  return typed;
};

const isWords = (kind: FieldKind) => kind === 'text' || kind === 'tel' || kind === 'long';

/** What the form says of the fields that it shows. */
export const typedOf = (fields: readonly EditField[], typed: (name: string) => string): Typed =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'age')
      .map(({ name, kind }) => [name, isWords(kind) ? typed(name).trim() : typed(name)])
  );

/** The fields to send; own fields go with all the others that the record has by now, which they would replace. */
export const bodyOf = (fields: readonly EditField[], changes: Record<string, unknown>, record: object): object => {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  const details = detailsOf(record);
  const body: Record<string, unknown> = {};
  for (const [name, typed] of Object.entries(changes)) {
    const value = valueOf(kinds.get(name) ?? 'text', typeof typed === 'string' ? typed : '');
    const key = ownKey(name);
    if (key === null) body[name] = value;
    else if (value === null) delete details[key];
    else details[key] = value;
  }
  const own = Object.keys(changes).some((name) => ownKey(name) !== null);
  return own ? { ...body, details } : body;
};
