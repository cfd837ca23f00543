import type { DeclaredField } from '../../../shared/contracts/about';
import { useDates } from './use-dates';
import { useText } from './use-text';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is recorded in the organisation's own fields, in words; a field that nobody has filled is left out. */
export const useOwnFacts = () => {
  const t = useText();
  const { formatDate } = useDates();
  const said = ({ kind }: DeclaredField, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'ownFields.yes' : 'ownFields.no');
    if (kind === 'date' && typeof value === 'string')
      return formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' });
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return (declared: readonly DeclaredField[], details: unknown) =>
    declared.flatMap((field) => {
      const text = isRecord(details) ? said(field, details[field.key]) : '';
      return text === '' ? [] : [{ label: field.label, text }];
    });
};
