import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Duration } from '../../components/Duration';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { FindButton } from '../../find/FindButton';
import { DraftNote } from '../../log/DraftNote';
import { keepsDrafts } from '../../log/vault';
import { useListQuery } from '../../services/lists';
import { paths } from '../../services/paths';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { useUnsavedWarning } from '../../services/use-unsaved-warning';
import { DailyContext } from './daily-context';
import { DayChoice, useDay } from './DayChoice';
import { Grid } from './Grid';
import { Recorded } from './Recorded';
import { type Kind, type Row, isEmpty, minutesIn, problemsOf } from './rows';
import { Said } from './Said';
import { useRows } from './use-rows';
import { useSaveRows } from './use-save-rows';

const ShortHand = ({ onLine }: { onLine: (line: string) => void }) => {
  const t = useText();
  const [line, setLine] = useState('');
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || line.trim() === '') return;
    event.preventDefault();
    onLine(line);
    setLine('');
  };
  return (
    <Field.Root name="line" hint={t('daily.line.hint')} width="100%">
      <Field.Label>{t('daily.line')}</Field.Label>
      <Field.Input
        type="text"
        autoComplete="off"
        placeholder={t('daily.line.example')}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={enter}
      />
      <Field.Hint />
    </Field.Root>
  );
};

const Totals = ({ rows }: { rows: readonly Row[] }) => {
  const t = useText();
  const filled = rows.filter((row) => !isEmpty(row));
  const toMend = filled.filter((row) => Object.keys(problemsOf(row)).length > 0).length;
  const minutes = minutesIn(filled);
  return (
    <Typography textColor="neutral700" data-casework="totals">
      {t('daily.rows', { count: filled.length })}
      {minutes > 0 ? ' · ' : null}
      <Duration minutes={minutes} />
      {toMend > 0 ? ` · ${t('daily.toMend', { count: toMend })}` : null}
    </Typography>
  );
};

const Sheet = ({ kinds }: { kinds: readonly Kind[] }) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const choice = useDay(timeZone);
  const { rows, unsaved, draftAt, drop, key, keepKey, forgetKey, clear, addLine, ...edits } = useRows(
    choice.day,
    kinds
  );
  const saving = useSaveRows({ rows, day: choice.day, timeZone, key, keepKey, forgetKey, onSaved: clear });
  useUnsavedWarning(unsaved && !keepsDrafts());
  const latest = useRef(saving.save);
  latest.current = saving.save;
  const type: typeof edits.type = (id, column, text) => {
    saving.mended(id, column);
    edits.type(id, column, text);
  };
  const change: typeof edits.change = (id, part) => {
    if (part.caseId) saving.mended(id, 'client');
    if (part.typeId) saving.mended(id, 'what');
    edits.change(id, part);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What is marked in a list is taken first.
    setTimeout(() => void latest.current());
  };
  const count = rows.filter((row) => !isEmpty(row)).length;
  return (
    <DailyContext.Provider value={{ ...edits, rows, kinds, type, change, errors: saving.errors }}>
      <Flex direction="column" alignItems="stretch" gap={5} onKeyDown={keys} data-casework="daily">
        {saving.outcome ? <Said outcome={saving.outcome} onAgain={() => void saving.save()} /> : null}
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex justifyContent="space-between" gap={3} wrap="wrap">
              <DayChoice {...choice} />
              <Totals rows={rows} />
            </Flex>
            {draftAt === null ? null : <DraftNote at={draftAt} onDrop={drop} />}
            <ShortHand onLine={addLine} />
            <Grid />
            <Flex justifyContent="flex-end" gap={3} wrap="wrap" alignItems="center">
              <Typography textColor="neutral600">{t('intake.save.keys')}</Typography>
              <Button size="L" loading={saving.isSaving} disabled={count === 0} onClick={() => void saving.save()}>
                {t('daily.save', { count })}
              </Button>
            </Flex>
          </Flex>
        </Box>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
          <Recorded day={choice.day} />
        </Box>
      </Flex>
    </DailyContext.Provider>
  );
};

/** The day's work for several clients, entered at its end: a row an action. */
export const DailyPage = () => {
  const t = useText();
  const { data, error, refetch } = useListQuery('action-types');
  const kinds = useMemo(
    () =>
      (data ?? []).flatMap(({ documentId, key, name, locked }) =>
        locked || !name ? [] : [{ documentId, key: key ?? documentId, name }]
      ),
    [data]
  );
  return (
    <Page.Main>
      <Page.Title>{t('daily.page')}</Page.Title>
      <Layouts.Header
        title={t('daily.page')}
        subtitle={t('daily.page.hint')}
        navigationAction={<BackButton fallback={paths.home} />}
        primaryAction={<FindButton />}
      />
      <Layouts.Content>
        {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
        {!error && !data ? <Notice tone="neutral" title={t('loading')} /> : null}
        {data && kinds.length === 0 ? (
          <Notice tone="neutral" title={t('daily.noKinds')}>
            {t('daily.noKinds.hint')}
          </Notice>
        ) : null}
        {!error && kinds.length > 0 ? <Sheet kinds={kinds} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
};
