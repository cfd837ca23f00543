import { Field, Typography, VisuallyHidden } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { type PlaceChoice, placesFound, preselectedPlace } from '../log/case-choices';
import { usePlacesQuery } from '../services/log';
import { useText } from '../services/use-text';
import { TypeAhead } from './TypeAhead';
import { usePerson } from './use-person';
import { When } from './When';

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
  error?: string;
  hint?: string;
  required?: boolean;
  labelHidden?: boolean;
  inputRef?: (input: HTMLInputElement | null) => void;
  /** Named so, where the daily grid has it in a cell. */
  cell?: string;
}

/** What tells one case from another: reference, title, advocate, and what was done last. */
export const AboutPlace = ({ place }: { place: PlaceChoice }) => {
  const t = useText();
  if (place.how === 'new') return <Typography textColor="primary600">{t('log.place.new')}</Typography>;
  const { reference, title } = place.case;
  if (place.how === 'reopen')
    return <Typography textColor="primary600">{t('log.place.reopen', { reference })}</Typography>;
  const { advocate, lastDone } = place.about ?? {};
  return (
    <Typography textColor="neutral600">
      {[reference, title, advocate].filter(Boolean).join(' · ')}
      {lastDone ? (
        <>
          {' · '}
          {lastDone.type} <When at={lastDone.at} allDay />
        </>
      ) : null}
    </Typography>
  );
};

const WAIT = 150;

const usePlaces = (text: string, onlyOpen: boolean, without: readonly string[]) => {
  const asked = useDebounce(text.trim(), WAIT);
  const { currentData, error, isFetching } = usePlacesQuery(asked, { skip: asked === '' });
  // What was found for other letters must not be chosen by a quick Enter.
  const current = asked === text.trim() && asked !== '';
  const found = current && currentData ? placesFound(currentData, onlyOpen) : [];
  return { places: found.filter(({ id }) => !without.includes(id)), error, busy: !current || isFetching, asked };
};

/** Type a client's name, or a case's reference; choose one of their open cases. Two of one name are never mixed up. */
export const CasePicker = (props: CasePickerProps) => {
  const t = useText();
  const person = usePerson();
  const { text, onlyOpen = false, without = [] } = props;
  const { places, error, busy } = usePlaces(props.picked ? '' : text, onlyOpen, without);
  const preselected = preselectedPlace(places);
  const status = () => {
    if (props.picked || text.trim() === '' || places.length > 0) return undefined;
    if (busy) return t('log.place.searching');
    return t(error ? 'log.place.failed' : 'log.place.none');
  };
  const choices = places.map((place) => ({
    value: place.id,
    label: [place.client.name ?? t('unnamed'), person(place.client), place.client.diedOn ? t('log.person.died') : null]
      .filter(Boolean)
      .join(' · '),
    hint: <AboutPlace place={place} />,
  }));
  return (
    <Field.Root name="place" required={props.required} error={props.error} hint={status() ?? props.hint} width="100%">
      {props.labelHidden ? (
        <VisuallyHidden>
          <Field.Label>{props.label}</Field.Label>
        </VisuallyHidden>
      ) : (
        <Field.Label>{props.label}</Field.Label>
      )}
      <TypeAhead
        inputRef={props.inputRef}
        cell={props.cell}
        text={text}
        onText={props.onText}
        choices={choices}
        takesFirst={preselected !== null}
        takesNone={preselected === null}
        loading={busy}
        onChoose={({ value }) => {
          const place = places.find(({ id }) => id === value);
          if (place) props.onPick(place);
        }}
      />
      <Field.Hint />
      <Field.Error />
      <VisuallyHidden role="status">
        {places.length > 0 && preselected === null ? t('log.place.choose') : (status() ?? '')}
      </VisuallyHidden>
    </Field.Root>
  );
};
