import type { DeclaredField } from '../../../../shared/contracts/about';
import type { Around, IntakeForm, Missing } from './form';

export type OwnOf = 'client' | 'case';

/** Of a field of the organisation's own: as the server's paths call it. */
export const ownInput = (of: OwnOf, key: string) => `${of}.details.${key}`;

/** A client who is known keeps what is recorded of them. */
export const ownFieldsOf = ({ known, ownFields }: Pick<Around, 'known' | 'ownFields'>, of: OwnOf): DeclaredField[] =>
  of === 'client' && known !== null ? [] : ownFields[of];

const typedIn = ({ own }: IntakeForm, of: OwnOf, { key }: DeclaredField) => (own[ownInput(of, key)] ?? '').trim();

const valueOf = ({ kind }: DeclaredField, typed: string) => {
  if (kind === 'number') return Number(typed.replace(',', '.'));
  return kind === 'yesNo' ? typed === 'yes' : typed;
};

/** `details` as they are sent; nothing where nothing is asked for. */
export const ownOf = (form: IntakeForm, around: Around, of: OwnOf): { details?: Record<string, unknown> } => {
  const filled = ownFieldsOf(around, of).filter((field) => typedIn(form, of, field) !== '');
  if (filled.length === 0) return {};
  return { details: Object.fromEntries(filled.map((field) => [field.key, valueOf(field, typedIn(form, of, field))])) };
};

const missing = (field: DeclaredField, typed: string): Missing | null => {
  if (typed === '') return 'needed';
  return field.kind === 'number' && !Number.isFinite(valueOf(field, typed)) ? 'number' : null;
};

export const ownMissing = (form: IntakeForm, around: Around): Partial<Record<string, Missing>> =>
  Object.fromEntries(
    (['client', 'case'] as const).flatMap((of) =>
      ownFieldsOf(around, of).flatMap((field) => {
        const problem = missing(field, typedIn(form, of, field));
        return problem ? [[ownInput(of, field.key), problem]] : [];
      })
    )
  );
