import { type Form, FORMS } from './forms';
import { modelOf } from './model-of';

export const EDIT_LAYOUT_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

interface Field {
  name: string;
  required?: boolean;
  attribute: object;
}

/** A box of the form: rows of fields. */
type Panel = Field[][];

interface HookArgs {
  layout: { layout: Panel[]; options: Record<string, unknown> };
  query: unknown;
}

const shaped =
  ({ required, onlyWhen }: Form) =>
  (field: Field): Field => {
    const visible = onlyWhen[field.name];
    return {
      ...field,
      required: field.required || required.includes(field.name),
      ...(visible ? { attribute: { ...field.attribute, conditions: { visible } } } : {}),
    };
  };

const inBoxes = ({ begins }: Form, panels: Panel[]): Panel[] =>
  panels.flatMap((panel) =>
    panel.reduce<Panel[]>((boxes, row) => {
      const box = boxes.at(-1);
      if (!box || row.some(({ name }) => begins.includes(name))) boxes.push([row]);
      else box.push(row);
      return boxes;
    }, [])
  );

/** Marks what the rules require, hides what can't mean anything, and groups the fields of our forms. */
export const shapeEditLayout = ({ layout, query }: HookArgs): HookArgs => {
  const form = FORMS[modelOf(layout.options)];
  if (!form) return { layout, query };
  const panels = layout.layout.map((panel) => panel.map((row) => row.map(shaped(form))));
  return { layout: { ...layout, layout: inBoxes(form, panels) }, query };
};
