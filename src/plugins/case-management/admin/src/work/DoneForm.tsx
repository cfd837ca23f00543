import { Button, Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { WorkRow } from '../../../shared/contracts/work';
import { readDuration } from '../../../shared/entry/duration';
import { Duration } from '../components/Duration';
import { When } from '../components/When';
import { failureOf } from '../services/problems';
import { useText } from '../services/use-text';
import { useCompleteActionMutation } from '../services/work';

interface DoneFormProps {
  row: WorkRow;
  onDone: () => void;
  onCancel: () => void;
}

type Started = 'asPlanned' | 'endedNow';

interface WhenProps {
  dueAt: string;
  value: Started;
  onChange: (value: Started) => void;
}

/** An appointment whose time has passed was kept then, or is late and just done: only the advocate knows. */
const StartedChoice = ({ dueAt, value, onChange }: WhenProps) => {
  const t = useText();
  return (
    <Field.Root>
      <Field.Label>{t('work.done.when')}</Field.Label>
      <Radio.Group
        value={value}
        onValueChange={(chosen: string) => onChange(chosen === 'asPlanned' ? 'asPlanned' : 'endedNow')}
        aria-label={t('work.done.when')}
      >
        <Radio.Item value="asPlanned">
          {t('work.done.asPlanned')} <When at={dueAt} />
        </Radio.Item>
        <Radio.Item value="endedNow">{t('work.done.endedNow')}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
};

interface HowLongProps {
  typed: string;
  onType: (typed: string) => void;
  /** What is wrong with what was typed, once it was sent. */
  error?: string;
}

const HowLong = ({ typed, onType, error }: HowLongProps) => {
  const t = useText();
  const { minutes } = readDuration(typed);
  return (
    <Field.Root error={error} hint={minutes ? <Duration minutes={minutes} /> : t('work.done.durationHint')}>
      <Field.Label>{t('work.done.duration')}</Field.Label>
      <TextInput
        autoFocus
        size="S"
        value={typed}
        autoComplete="off"
        onChange={(event: { target: { value: string } }) => onType(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** What one save sends, and what was wrong with it. */
const useDone = ({ row, onDone }: Pick<DoneFormProps, 'row' | 'onDone'>) => {
  const t = useText();
  const { documentId, version, dueAt, type } = row.action;
  const [complete, { isLoading, error }] = useCompleteActionMutation();
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState<string>();
  const passed = !row.action.dueAllDay && Date.parse(dueAt) < Date.now();
  const [started, setStarted] = useState<Started>(passed ? 'asPlanned' : 'endedNow');
  const timed = type?.countsTime !== false && !type?.milestone;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { minutes, problem } = readDuration(typed);
    setUnread(problem && t(`work.duration.${problem}`));
    if (problem) return;
    const body = { ...(timed && { durationMinutes: minutes }), ...(started === 'asPlanned' && { startedAt: dueAt }) };
    const answer = await complete({ documentId, version, ...body });
    if (!('error' in answer)) onDone();
  };
  const { status, message } = failureOf(error);
  const refusal = error ? (status && status < 500 ? message : t('work.done.failed')) : undefined;
  const write = (text: string) => {
    setTyped(text);
    setUnread(undefined);
  };
  return { typed, write, unread, started, setStarted, passed, timed, submit, isLoading, refusal };
};

/** Marks a planned action done where it stands, and asks only how long it took. */
export const DoneForm = ({ row, onDone, onCancel }: DoneFormProps) => {
  const t = useText();
  const form = useDone({ row, onDone });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form className="below" onSubmit={(event) => void form.submit(event)} onKeyDown={onKeyDown} noValidate>
      <Flex direction="column" alignItems="flex-start" gap={4} paddingTop={2} paddingBottom={4}>
        <Flex gap={6} wrap="wrap" alignItems="flex-start">
          {form.timed ? <HowLong typed={form.typed} onType={form.write} error={form.unread} /> : null}
          {form.passed ? (
            <StartedChoice dueAt={row.action.dueAt} value={form.started} onChange={form.setStarted} />
          ) : null}
        </Flex>
        {form.refusal ? (
          <Typography role="alert" textColor="danger700">
            {form.refusal}
          </Typography>
        ) : null}
        <Flex gap={2}>
          <Button type="submit" size="S" loading={form.isLoading} autoFocus={!form.timed}>
            {t('work.done.save')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
            {t('work.done.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
