import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useDraft } from '../../case/use-draft';
import { CasePicker } from '../../components/CasePicker';
import { AboutPlace } from '../../components/use-place-choices';
import { usePerson } from '../../components/use-person';
import type { PlaceChoice } from '../../log/case-choices';
import { placeLabel } from '../../log/place-label';
import { useMoveActionMutation } from '../../services/case';
import { useText } from '../../services/use-text';
import type { ActionDialogProps } from './ActionDialogs';
import { useWhat } from './ActionDialogs';
import { VerbDialog } from './VerbDialog';

/** Enough to be sure that it is the right one of two: who they are, which case, who advocates, what was done last. */
const Target = ({ place }: { place: PlaceChoice }) => {
  const t = useText();
  const person = usePerson();
  return (
    <Box background="primary100" hasRadius padding={3}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {[place.client.name ?? t('unnamed'), person(place.client)].filter(Boolean).join(' · ')}
      </Typography>
      <AboutPlace place={place} />
    </Box>
  );
};

const WhatStays = ({ reference }: { reference: string }) => {
  const t = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="li" textColor="neutral700">
        {t('case.move.goes')}
      </Typography>
      <Typography tag="li" textColor="neutral700">
        {t('case.move.stays', { reference })}
      </Typography>
    </Flex>
  );
};

/** C7: an entry made in the wrong file goes to the right one. */
export const MoveDialog = ({ action, caseDoc, onClose, onDone }: ActionDialogProps) => {
  const t = useText();
  const what = useWhat(action);
  const [move, { error, isLoading }] = useMoveActionMutation();
  const { draft, change, forget } = useDraft(`move ${action.documentId}`, { reason: '' });
  const [place, setPlace] = useState<PlaceChoice | null>(null);
  const [text, setText] = useState('');
  const [isTold, setTold] = useState(false);
  const missing = draft.reason.trim() === '';
  const label = place && placeLabel(place, { unnamed: t('unnamed'), newCase: '' });
  const send = async () => {
    setTold(true);
    if (missing || place?.how !== 'open' || !label) return;
    const body = { case: place.case.documentId, reason: draft.reason };
    const answer = await move({ documentId: action.documentId, version: action.version, body });
    if ('error' in answer) return;
    forget();
    onDone(t('case.move.saved', { place: label }));
  };
  return (
    <VerbDialog
      title={t('case.move.title', { what })}
      submit={label ? t('case.move.submit', { place: label }) : t('case.move.submitNowhere')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <CasePicker
        label={t('case.move.to')}
        hint={place ? undefined : t('case.move.to.hint')}
        error={isTold && !place ? t('case.move.to.missing') : undefined}
        required
        onlyOpen
        without={[caseDoc.documentId]}
        picked={place !== null}
        text={label ?? text}
        onText={(typed) => {
          setPlace(null);
          setText(typed);
        }}
        onPick={setPlace}
      />
      {place ? <Target place={place} /> : null}
      <Field.Root
        name="reason"
        required
        hint={t('case.move.reason.hint')}
        error={isTold && missing ? t('case.reason.missing') : undefined}
      >
        <Field.Label>{t('case.reason')}</Field.Label>
        <Textarea value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <WhatStays reference={caseDoc.reference ?? ''} />
    </VerbDialog>
  );
};
