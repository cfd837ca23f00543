import { Button, Flex, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Drawer } from '../components/Drawer';
import { LoadError } from '../components/LoadError';
import { Notice } from '../components/Notice';
import { FormFrame } from '../log/FormFrame';
import { LoginAgain } from '../log/LoginAgain';
import type { Failure } from '../services/send';
import { type EditOutcome, useEdit } from '../services/use-edit';
import { useText } from '../services/use-text';
import { Conflicts } from './Conflicts';
import { FieldGroups } from './FieldGroups';
import type { FormQuery } from './form-lists';
import { LeaveDialog } from './LeaveDialog';
import { ShownValue } from './ShownValue';
import { useConflicts } from './use-conflicts';
import { useFocus } from './use-focus';
import { type Groups, useForm } from './use-form';
import { useLeaving } from './use-leaving';
import { useTrouble } from './use-trouble';
import { bodyOf, typedIn } from './values';

interface EditDrawerProps<Rec> {
  /** Of the record, below the plugin's own path. */
  to: string;
  title: string;
  form: FormQuery<Rec>;
  onClose: () => void;
}

const Foot = ({ busy, onSave }: { busy: boolean; onSave: () => void }) => {
  const t = useText();
  return (
    <Flex gap={2} alignItems="center">
      <Button loading={busy} onClick={onSave}>
        {t('log.save.changes')}
      </Button>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {t('log.save.keys')}
      </Typography>
    </Flex>
  );
};

interface FormProps<Rec> {
  record: Rec;
  groups: Groups;
  save: ReturnType<typeof useEdit<Rec>>['save'];
  onTouched: (touched: boolean) => void;
  onSaved: (merged: boolean) => void;
}

const Form = <Rec extends object>({ record, groups, save, onTouched, onSaved }: FormProps<Rec>) => {
  const t = useText();
  const form = useForm(record, groups);
  const both = useConflicts<string>();
  const { trouble, forget, say, tell } = useTrouble();
  const [busy, setBusy] = useState(false);
  const ref = useFocus(trouble.problems);
  const { fields, touched } = form;
  useEffect(() => onTouched(touched), [onTouched, touched]);
  const names = new Set(fields.map(({ name }) => name));
  const onOutcome = (outcome: EditOutcome<string>) => {
    forget();
    if (outcome.how === 'conflicts') return both.ask(outcome.conflicts);
    if (outcome.how === 'saved') return onSaved(outcome.merged);
    return tell(outcome.failure, names);
  };
  const onSave = async () => {
    if (busy) return;
    if (both.open) return say(t('log.conflict.choose'));
    setBusy(true);
    const outcome = await save({
      fields: Object.keys(form.mine),
      mine: { ...form.mine, ...both.yields },
      insists: both.insists,
      valuesOf: (one) => Object.fromEntries([...names].map((name) => [name, typedIn(one, name)])),
      bodyOf: (changes, theirs) => bodyOf(fields, changes, theirs),
    });
    setBusy(false);
    onOutcome(outcome);
  };
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  return (
    <FormFrame onSave={() => void onSave()} foot={<Foot busy={busy} onSave={() => void onSave()} />}>
      {trouble.says.length > 0 ? (
        <Notice tone="danger" title={t('log.notSaved')}>
          {trouble.says.join(' ')}
        </Notice>
      ) : null}
      {trouble.loggedOut ? <LoginAgain onDone={() => void onSave()} /> : null}
      {both.conflicts.length > 0 ? (
        <Conflicts
          {...both}
          label={(name) => fieldOf(name)?.label ?? name}
          show={(name, value) => <ShownValue field={fieldOf(name)} typed={String(value)} />}
        />
      ) : null}
      <div ref={ref}>
        <FieldGroups groups={form.groups} typed={form.typed} onChange={form.change} problems={trouble.problems} />
      </div>
    </FormFrame>
  );
};

const Missing = ({ failure, load }: { failure: Failure; load: () => void }) => {
  const t = useText();
  if (failure.kind !== 'refused') return <LoadError error={failure} retry={load} />;
  return (
    <Notice tone="danger" title={t('error.missing')}>
      {failure.message}
    </Notice>
  );
};

/** A record of ours in a drawer: what a person changes about it, whoever else does so too. */
export const EditDrawer = <Rec extends object>({ to, title, form, onClose }: EditDrawerProps<Rec>) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { base, failure, load, save } = useEdit<Rec>(to);
  const [touched, setTouched] = useState(false);
  const { close, finish, dialog } = useLeaving(touched, onClose);
  const onSaved = (merged: boolean) => {
    toggleNotification({ type: 'success', message: t(merged ? 'edit.merged' : 'edit.saved') });
    finish();
  };
  const { groupsOf, error, refetch } = form;
  const content = () => {
    if (failure) return <Missing failure={failure} load={load} />;
    if (error) return <LoadError error={error} retry={refetch} />;
    if (!base || !groupsOf) return <Page.Loading>{t('loading')}</Page.Loading>;
    return <Form record={base} groups={groupsOf(base)} save={save} onTouched={setTouched} onSaved={onSaved} />;
  };
  return (
    <Drawer name="edit" title={title} closeLabel={t('edit.close')} onClose={close}>
      {content()}
      <LeaveDialog {...dialog} />
    </Drawer>
  );
};
