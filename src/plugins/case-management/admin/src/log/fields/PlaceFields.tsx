import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { RefObject } from 'react';
import { CasePicker } from '../../components/CasePicker';
import { useWarnedClientQuery } from '../../services/log';
import { useText } from '../../services/use-text';
import type { Place } from '../case-choices';
import type { Entry, EntryProblems } from '../entry';
import { placeLabel } from '../place-label';

interface PlaceFieldsProps {
  entry: Entry;
  problems: EntryProblems;
  change: (changes: Partial<Entry>) => void;
  /** What short-hand said of the place, as long as nobody has typed over it. */
  said: string | null;
  inputRef: RefObject<HTMLInputElement>;
  /** The place is chosen: on to what was done. */
  onPicked: (place: Place) => void;
}

/** "No voicemail · Auslan interpreter": before anybody calls back. */
export const Warnings = ({ clientId }: { clientId: string }) => {
  const t = useText();
  const { data } = useWarnedClientQuery(clientId);
  if (!data) return null;
  const { contactWarning, visitWarning, interpreter, diedOn } = data;
  const said = [
    diedOn ? t('log.warning.died', { date: diedOn }) : null,
    contactWarning,
    visitWarning,
    interpreter ? t('log.warning.interpreter', { language: interpreter }) : null,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Flex
      role="note"
      aria-label={t('log.warning.title')}
      gap={2}
      alignItems="flex-start"
      background="warning100"
      hasRadius
      padding={3}
    >
      <Box paddingTop={1}>
        <WarningCircle fill="warning700" aria-hidden />
      </Box>
      <Typography textColor="neutral800">{said.join(' · ')}</Typography>
    </Flex>
  );
};

const useLabel = () => {
  const t = useText();
  return (place: Place) => placeLabel(place, { unnamed: t('unnamed'), newCase: t('log.place.newShort') });
};

export const PlaceFields = ({ entry, problems, change, said, inputRef, onPicked }: PlaceFieldsProps) => {
  const t = useText();
  const label = useLabel();
  const { place } = entry;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <CasePicker
        label={t('log.place.label')}
        required
        picked={place !== null}
        lookUp={said !== null && entry.placeText === said}
        text={place ? label(place) : entry.placeText}
        onText={(placeText) => change({ place: null, placeText })}
        onPick={(picked) => {
          change({ place: picked, placeText: picked.client.name ?? '', ...(picked.how !== 'open' && { others: [] }) });
          onPicked(picked);
        }}
        error={problems.place}
        hint={place ? undefined : t('log.place.hint')}
        inputRef={(input) => {
          (inputRef as { current: HTMLInputElement | null }).current = input;
        }}
      />
      {place?.how === 'reopen' ? (
        <Field.Root name="reason" required error={problems.reason}>
          <Field.Label>{t('log.reason.label', { reference: place.case.reference })}</Field.Label>
          <TextInput value={entry.reason} onChange={(event) => change({ reason: event.target.value })} />
          <Field.Error />
        </Field.Root>
      ) : null}
      {place?.how === 'new' ? (
        <Field.Root name="title" hint={t('log.title.hint')}>
          <Field.Label>{t('log.title.label')}</Field.Label>
          <TextInput value={entry.title} maxLength={255} onChange={(event) => change({ title: event.target.value })} />
          <Field.Hint />
        </Field.Root>
      ) : null}
      {place ? <Warnings clientId={place.client.documentId} /> : null}
    </Flex>
  );
};
