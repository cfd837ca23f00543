import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ActionRecord } from '../../../shared/contracts/action';
import type { Difference } from '../../../shared/entry/merge';
import { Notice } from '../components/Notice';
import { useListQuery } from '../services/lists';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { type Choices, Conflicts } from './Conflicts';
import { type EditedField, editedIn, entryOf } from './edits';
import { checkEntry, type Entry, type EntryProblems } from './entry';
import { ActionFields } from './fields/ActionFields';
import { FormFrame } from './FormFrame';
import type { LogDrawerProps } from './LogDrawer';
import { LoginAgain } from './LoginAgain';
import { problemsOf } from './problems-of';
import { Says } from './Says';
import { useEdit } from './use-edit';

type Save = ReturnType<typeof useEdit>['save'];

interface FieldsProps extends Pick<LogDrawerProps, 'onSaved' | 'onClose'> {
  base: ActionRecord;
  save: Save;
  timeZone: string | undefined;
}

let serial = 1_000_000;

const Fields = ({ base, save, timeZone, onSaved, onClose }: FieldsProps) => {
  const t = useText();
  const { data: types = [], isLoading } = useListQuery('action-types');
  const [entry, setEntry] = useState<Entry>(() => entryOf(base, timeZone));
  const [problems, setProblems] = useState<EntryProblems>({});
  const [says, setSays] = useState<string[]>([]);
  const [loggedOut, setLoggedOut] = useState(false);
  const [conflicts, setConflicts] = useState<Array<Difference<EditedField>>>([]);
  const [choices, setChoices] = useState<Choices>({});
  const [busy, setBusy] = useState(false);
  const refs = {
    type: useRef<HTMLInputElement>(null),
    duration: useRef<HTMLInputElement>(null),
    summary: useRef<HTMLInputElement>(null),
  };
  const { summary } = refs;
  useEffect(() => summary.current?.focus(), [summary]);
  const change = (changes: Partial<Entry>) => setEntry((before) => ({ ...before, ...changes }));

  const onSave = async () => {
    const { place: _place, ...found } = checkEntry(entry, timeZone);
    setProblems(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length > 0 || busy) return;
    if (conflicts.some(({ field }) => !choices[field])) return setSays([t('log.conflict.choose')]);
    const mine = editedIn(entry, base, timeZone);
    const yields = conflicts.filter(({ field }) => choices[field] === 'theirs');
    for (const { field, theirs } of yields) mine[field] = theirs;
    const insists = new Set(conflicts.map(({ field }) => field).filter((field) => choices[field] === 'mine'));
    setBusy(true);
    const outcome = await save(mine, insists);
    setBusy(false);
    setSays([]);
    setLoggedOut(false);
    if (outcome.how === 'conflicts') {
      setChoices({});
      return setConflicts(outcome.conflicts);
    }
    if (outcome.how === 'saved') {
      const label = [base.case?.name, entry.typeText].filter(Boolean).join(' · ');
      onSaved({ label, actions: [], serial: (serial += 1) });
      return onClose();
    }
    const { failure } = outcome;
    if (failure.kind === 'loggedOut') return setLoggedOut(true);
    if (failure.kind !== 'refused') return setSays([t(failure.kind === 'offline' ? 'log.offline' : 'log.server')]);
    const { fields, rest } = problemsOf(failure);
    setProblems(fields);
    setSays(rest);
  };

  const foot = (
    <Flex gap={2} alignItems="center">
      <Button loading={busy} onClick={onSave}>
        {t('log.save.changes')}
      </Button>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {t('log.save.keys')}
      </Typography>
    </Flex>
  );
  return (
    <FormFrame onSave={() => void onSave()} foot={foot}>
      <ActionFields
        entry={entry}
        problems={problems}
        change={change}
        types={types}
        loading={isLoading}
        refs={refs}
        ways={[entry.when]}
      />
      {conflicts.length > 0 ? (
        <Conflicts conflicts={conflicts} types={types} choices={choices} choose={setChoices} />
      ) : null}
      <Says sentences={says} />
      {loggedOut ? <LoginAgain onDone={() => void onSave()} /> : null}
    </FormFrame>
  );
};

/** An action that is there, changed in the same drawer; two people may do so at once. */
export const EditForm = ({ actionId, onSaved, onClose }: LogDrawerProps & { actionId: string }) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const { base, failure, load, save } = useEdit(actionId);
  if (failure) {
    const missing = failure.kind === 'refused';
    return (
      <Notice
        tone="danger"
        title={t(missing ? 'error.missing' : 'error.title')}
        action={missing ? undefined : { label: t('error.retry'), onClick: load }}
      >
        {missing ? failure.message : t('error.hint')}
      </Notice>
    );
  }
  if (!base || !timeZone) return <Page.Loading>{t('loading')}</Page.Loading>;
  return <Fields base={base} save={save} timeZone={timeZone} onSaved={onSaved} onClose={onClose} />;
};
