import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ActionRecord } from '../../../shared/contracts/action';
import { Notice } from '../components/Notice';
import { Conflicts } from '../edit/Conflicts';
import { useConflicts } from '../edit/use-conflicts';
import { useListQuery } from '../services/lists';
import { useEdit } from '../services/use-edit';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { EDITED, editedIn, editedOf, entryOf, type EditedField } from './edits';
import { EDITED_LABELS, EditedValue } from './EditedValue';
import { checkEntry, type Entry, type EntryProblems } from './entry';
import { ActionFields } from './fields/ActionFields';
import { FormFrame } from './FormFrame';
import type { LogDrawerProps } from './LogDrawer';
import { LoginAgain } from './LoginAgain';
import { problemsOf } from './problems-of';
import { Says } from './Says';

type Save = ReturnType<typeof useEdit<ActionRecord>>['save'];

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
  const both = useConflicts<EditedField>();
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
    if (both.open) return setSays([t('log.conflict.choose')]);
    setBusy(true);
    const outcome = await save({
      fields: EDITED,
      mine: { ...editedIn(entry, base, timeZone), ...both.yields },
      insists: both.insists,
      valuesOf: editedOf,
      bodyOf: (changes) => changes,
    });
    setBusy(false);
    setSays([]);
    setLoggedOut(false);
    if (outcome.how === 'conflicts') return both.ask(outcome.conflicts);
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
      {both.conflicts.length > 0 ? (
        <Conflicts
          {...both}
          label={(field) => t(EDITED_LABELS[field])}
          show={(field, value) => <EditedValue field={field} value={value} types={types} />}
        />
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
  const { base, failure, load, save } = useEdit<ActionRecord>(`actions/${actionId}`);
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
