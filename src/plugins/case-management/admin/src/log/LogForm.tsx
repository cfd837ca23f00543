import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import type { Dropped } from '../files/chosen';
import { setChosen } from '../files/chosen-store';
import { useListQuery } from '../services/lists';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import type { Place } from './case-choices';
import { DraftNote } from './DraftNote';
import { isTouched } from './entry';
import { ActionFields } from './fields/ActionFields';
import { FilesFields } from './fields/FilesFields';
import { OthersFields } from './fields/OthersFields';
import { PeopleFields } from './fields/PeopleFields';
import { PlaceFields } from './fields/PlaceFields';
import { filesPlace, rowsOf, sendFilesOf } from './files-of-rows';
import { FormFrame } from './FormFrame';
import type { LogDrawerProps } from './LogDrawer';
import { LoginAgain } from './LoginAgain';
import { placeLabel } from './place-label';
import { Says } from './Says';
import { useEntry } from './use-entry';
import { useSave } from './use-save';

let serial = 0;

interface FootProps {
  label: string | null;
  busy: boolean;
  onSave: (another: boolean) => void;
}

const Foot = ({ label, busy, onSave }: FootProps) => {
  const t = useText();
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between">
      <Flex gap={2} alignItems="center">
        <Button loading={busy} onClick={() => onSave(false)}>
          {label ? t('log.save.to', { where: label }) : t('log.save')}
        </Button>
        <Typography variant="pi" textColor="neutral600" aria-hidden>
          {t('log.save.keys')}
        </Typography>
      </Flex>
      <Button variant="tertiary" disabled={busy} onClick={() => onSave(true)}>
        {t('log.save.another')}
      </Button>
    </Flex>
  );
};

const useFocus = () => {
  const refs = {
    place: useRef<HTMLInputElement>(null),
    type: useRef<HTMLInputElement>(null),
    duration: useRef<HTMLInputElement>(null),
    summary: useRef<HTMLInputElement>(null),
  };
  // At once: who types on at speed would put the next letter into the box before.
  const go = (to: keyof typeof refs) => refs[to].current?.focus();
  /** What choosing the place has added, once it is drawn. */
  const goToNew = () =>
    window.setTimeout(() => {
      const fields = document.querySelectorAll<HTMLInputElement>('[data-casework="log"] input');
      [...fields].find((field) => field !== refs.place.current && field.value === '')?.focus();
    });
  /** Once its sentence is there. */
  const goToProblem = () => {
    window.setTimeout(() =>
      document.querySelector<HTMLElement>('[data-casework="log"] [aria-invalid="true"]')?.focus()
    );
  };
  return { refs, go, goToNew, goToProblem };
};

/** Who for, what, how long, the words: nothing else is asked of whoever has just put the phone down. */
export const LogForm = ({ login, request, resumed, waiting, onSaved, onClose }: LogDrawerProps) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const { data: types, isLoading, error, refetch } = useListQuery('action-types');
  const form = useEntry({ login, request, resumed, types, timeZone });
  const { entry, change } = form;
  const { refs, go, goToNew, goToProblem } = useFocus();
  const words = { unnamed: t('unnamed'), newCase: t('log.place.newShort') };
  const label = entry.place ? placeLabel(entry.place, words) : null;
  const [dropped, setDropped] = useState<Dropped>();
  const filesAt = (row?: string) => filesPlace(login, request, row);
  const usable = (types ?? []).filter(({ locked }) => !locked);
  const { save, busy, problems, trouble } = useSave({
    entry,
    change,
    types: usable,
    timeZone,
    waiting,
    label: label ?? '',
  });

  const first = request.caseId ? refs.type : refs.place;
  useEffect(() => first.current?.focus(), [first]);

  const onSave = async (another: boolean) => {
    const outcome = await save();
    if (outcome.how === 'stays') return goToProblem();
    sendFilesOf({ login, request, entry, words }, outcome);
    setDropped(undefined);
    await form.drop(another);
    if (outcome.how === 'saved')
      onSaved({ label: label ?? '', actions: outcome.undoable ? outcome.actions : [], serial: (serial += 1) });
    if (!another) return onClose();
    form.startAfresh();
    go(request.caseId ? 'type' : 'place');
  };
  const startAfresh = () => {
    for (const row of rowsOf(entry)) setChosen(filesAt(row), []);
    form.startAfresh();
  };
  const onPlace = (place: Place) => (place.how === 'open' ? go('type') : goToNew());
  if (error) return <LoadError error={error} retry={refetch} />;
  return (
    <FormFrame onSave={onSave} onFiles={setDropped} foot={<Foot label={label} busy={busy} onSave={onSave} />}>
      {form.missing ? (
        <Notice tone="danger" title={t('error.missing')}>
          {t('log.missing')}
        </Notice>
      ) : null}
      {form.draftAt !== null && isTouched(entry, form.initial) ? (
        <DraftNote at={form.draftAt} onDrop={startAfresh} />
      ) : null}
      <PlaceFields
        entry={entry}
        problems={problems}
        change={change}
        said={form.said}
        inputRef={refs.place}
        onPicked={onPlace}
      />
      <ActionFields
        entry={entry}
        problems={problems}
        change={change}
        types={types ?? []}
        loading={isLoading}
        refs={refs}
      />
      <PeopleFields people={entry.people} change={(people) => change({ people })} />
      <FilesFields
        at={filesAt()}
        place={entry.place}
        who={entry.others.length > 0 ? (entry.place?.client.name ?? words.unnamed) : undefined}
        dropped={dropped}
      />
      <OthersFields entry={entry} change={change} filesAt={filesAt} />
      <Says sentences={trouble.sentences} />
      {trouble.loggedOut ? <LoginAgain onDone={() => onSave(false)} /> : null}
    </FormFrame>
  );
};
