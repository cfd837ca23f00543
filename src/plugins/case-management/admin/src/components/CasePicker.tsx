import { Field, VisuallyHidden } from '@strapi/design-system';
import type { PlaceChoice } from '../log/case-choices';
import { useText } from '../services/use-text';
import { TypeAhead } from './TypeAhead';
import { usePlaceChoices } from './use-place-choices';

interface CasePickerProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  onPick: (place: PlaceChoice) => void;
  /** One was chosen: its name stands in the box, and is not looked for. */
  picked?: boolean;
  /** Closed cases and new ones are not offered. */
  onlyOpen?: boolean;
  /** Cases that are taken already. */
  without?: readonly string[];
  /** The text was said in short-hand: it is looked up without being typed. */
  lookUp?: boolean;
  error?: string;
  hint?: string;
  required?: boolean;
  inputRef?: (input: HTMLInputElement | null) => void;
}

/** Type a client's name, or a case's reference; choose one of their open cases. Two of one name are never mixed up. */
export const CasePicker = ({ text, onText, onPick, picked, onlyOpen, without, lookUp, ...field }: CasePickerProps) => {
  const t = useText();
  const found = usePlaceChoices({ text: picked ? '' : text, onlyOpen, without, lookUp, onPick });
  const status = () => {
    if (found.busy) return t('log.place.searching');
    if (found.none) return t('log.place.none');
    return found.error && !picked ? t('log.place.failed') : undefined;
  };
  return (
    <Field.Root name="place" required={field.required} error={field.error} hint={status() ?? field.hint} width="100%">
      <Field.Label>{field.label}</Field.Label>
      <TypeAhead
        inputRef={field.inputRef}
        text={text}
        onText={onText}
        choices={found.choices}
        takesFirst={found.takesFirst}
        takesNone={!found.takesFirst}
        opens={lookUp === true && found.asks}
        loading={found.busy}
        onChoose={({ value }) => found.pick(value)}
      />
      <Field.Hint />
      <Field.Error />
      <VisuallyHidden role="status">{found.asks ? t('log.place.choose') : (status() ?? '')}</VisuallyHidden>
    </Field.Root>
  );
};
