import { createElement, type ReactNode } from 'react';
import { type Form, FORMS } from './forms';
import { Help } from './Help';
import { modelOf } from './model-of';

export const EDIT_LAYOUT_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** Our own input for `details`, registered with the panel under this type. */
export const OWN_FIELDS = 'casework-own-fields';

interface Field {
  name: string;
  type?: string;
  required?: boolean;
  hint?: ReactNode;
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
      ...(typeof field.hint === 'string' && field.hint ? { hint: createElement(Help, { text: field.hint }) } : {}),
      ...(visible ? { attribute: { ...field.attribute, conditions: { visible } } } : {}),
    };
  };

/** `details` is JSON: people get the fields that it holds instead. */
const withOwnFields =
  (model: string) =>
  (field: Field): Field =>
    field.name === 'details'
      ? { ...field, type: OWN_FIELDS, attribute: { ...field.attribute, ownFieldsOf: model } }
      : field;

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
  const model = modelOf(layout.options);
  const form = FORMS[model];
  if (!form) return { layout, query };
  const panels = layout.layout.map((panel) => panel.map((row) => row.map(shaped(form)).map(withOwnFields(model))));
  return { layout: { ...layout, layout: inBoxes(form, panels) }, query };
};
