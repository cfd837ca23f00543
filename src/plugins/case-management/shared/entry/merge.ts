type Values = Record<string, unknown>;

export interface Difference<Field extends string> {
  field: Field;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<Field extends string> {
  /** What I changed and nobody else did: to be saved over theirs. */
  changes: Partial<Record<Field, unknown>>;
  /** What both changed, to different values: a person has to choose. */
  conflicts: Array<Difference<Field>>;
}

const same = (one: unknown, other: unknown) => (one ?? null) === (other ?? null);

/** Two edits of the same record: `base` is what both began with. Values are compared as they are; null is undefined. */
export const mergeEdits = <Field extends string>(
  fields: readonly Field[],
  base: Values,
  mine: Values,
  theirs: Values
): Merged<Field> => {
  const changed = fields.filter((field) => !same(mine[field], base[field]) && !same(mine[field], theirs[field]));
  const both = changed.filter((field) => !same(theirs[field], base[field]));
  const alone = changed.filter((field) => !both.includes(field));
  return {
    changes: Object.fromEntries(alone.map((field) => [field, mine[field] ?? null])) as Merged<Field>['changes'],
    conflicts: both.map((field) => ({ field, mine: mine[field] ?? null, theirs: theirs[field] ?? null })),
  };
};
