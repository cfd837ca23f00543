import type { DeclaredField } from '../../../shared/contracts/about';
import { type EditField, type FieldKind, ownName } from './values';

const KINDS: Record<DeclaredField['kind'], FieldKind> = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'one',
  yesNo: 'yesNo',
};

/** A field that the organisation has declared for itself. */
export const ownField = ({ key, label, kind, required, choices, help }: DeclaredField): EditField => ({
  name: ownName(key),
  label,
  kind: KINDS[kind],
  required,
  hint: help,
  options: choices?.map((choice) => ({ value: choice, label: choice })),
});
