import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { IntakeAnswer } from '../../../../shared/contracts/intake';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { CaseLink } from '../../components/TimelineEntry';
import { FindButton } from '../../find/FindButton';
import type { ListEntry, ListName } from '../../services/lists';
import { paths } from '../../services/paths';
import { useText } from '../../services/use-text';
import { useUnsavedWarning } from '../../services/use-unsaved-warning';
import { ActionPart, CasePart } from './CasePart';
import { ClientPart } from './ClientPart';
import { type IntakeForm, elsewhere, neededOf } from './form';
import { type Intake, IntakeContext } from './intake-context';
import { KnownClient } from './KnownClient';
import { Matches } from './Matches';
import { freshForm, useAround, useDuplicates, useIntakeAddress, useIntakeLists } from './use-intake-form';
import { type Refusal, useSave } from './use-save';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    <Typography tag="h2" variant="delta">
      {title}
    </Typography>
    <Box paddingTop={4}>{children}</Box>
  </Box>
);

const REFUSALS = {
  problems: 'intake.refused.problems',
  duplicates: 'intake.refused.duplicates',
  savedBefore: 'intake.refused.savedBefore',
  failed: 'intake.refused.failed',
} as const satisfies Record<Refusal['kind'], string>;

const Refused = ({ refusal, sentences }: { refusal: Refusal; sentences: string[] }) => {
  const t = useText();
  return (
    <Notice tone="danger" title={t('intake.refused')}>
      {[t(REFUSALS[refusal.kind]), refusal.message, ...sentences].filter(Boolean).join(' ')}
    </Notice>
  );
};

const Saved = ({ answer }: { answer: IntakeAnswer }) => {
  const t = useText();
  const { client, case: caseDoc } = answer.data;
  return (
    <Box background="success100" hasRadius padding={4} role="status">
      <Typography textColor="neutral800">
        {t('intake.saved', { name: client.displayName ?? '', outcome: caseDoc.outcome?.name ?? '' })}{' '}
        <CaseLink to={paths.casePage(caseDoc.documentId)}>{caseDoc.reference}</CaseLink>
      </Typography>
    </Box>
  );
};

const Mode = () => {
  const t = useText();
  const { oneCall, setOneCall } = useIntakeAddress();
  return (
    <Flex gap={2} wrap="wrap">
      <FindButton />
      <Button variant={oneCall ? 'secondary' : 'tertiary'} aria-pressed={oneCall} onClick={() => setOneCall(!oneCall)}>
        {t('intake.oneCall')}
      </Button>
    </Flex>
  );
};

/** The first thing to type in is what the hands are at when the page opens. */
const useFirstFocus = (oneCall: boolean, again: unknown) => {
  useEffect(() => {
    const name = oneCall ? 'about' : 'firstName';
    document.querySelector<HTMLInputElement>(`#intake input[name=${name}]`)?.focus();
  }, [oneCall, again]);
};

const inputsOf = (form: IntakeForm) => [...Object.keys(form), 'referrer'];

interface FormProps {
  lists: Record<ListName, ListEntry[]>;
}

const useIntakePage = ({ lists }: FormProps) => {
  const { known, oneCall, choose } = useIntakeAddress();
  const fresh = useMemo(() => freshForm(lists, oneCall), [lists, oneCall]);
  const [typed, setTyped] = useState<Partial<IntakeForm>>({});
  const [saved, setSaved] = useState<IntakeAnswer | null>(null);
  const form = useMemo(() => ({ ...fresh, ...typed }), [fresh, typed]);
  const around = useAround(form, lists);
  const duplicates = useDuplicates(form, around);
  const onOneCall = (answer: IntakeAnswer) => {
    setTyped({});
    setSaved(answer);
    duplicates.forget();
    choose(null);
    window.scrollTo({ top: 0 });
  };
  const saving = useSave({ form, around, duplicates, onOneCall });
  const change = (part: Partial<IntakeForm>) => {
    setSaved(null);
    setTyped((before) => ({ ...before, ...part }));
  };
  useUnsavedWarning(Object.keys(typed).length > 0);
  useFirstFocus(oneCall, saved);
  const intake: Intake = { form, change, around, lists, problems: saving.problems, needed: neededOf(form, around) };
  return { intake, duplicates, saving, saved, known, choose };
};

const Form = (props: FormProps) => {
  const t = useText();
  const { intake, duplicates, saving, saved, known, choose } = useIntakePage(props);
  const { oneCall } = intake.around;
  const latest = useRef(saving);
  latest.current = saving;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A select would open; a field with a list takes what is marked in it.
    if (!(event.target instanceof HTMLInputElement)) event.stopPropagation();
    // A list may have been left with a choice just now: that is drawn first.
    setTimeout(() => {
      if (!latest.current.isSaving) void latest.current.save();
    });
  };
  const matches = (
    <Matches
      {...duplicates}
      onSeen={duplicates.see}
      onChoose={({ documentId }) => choose(documentId)}
      error={saving.refusal?.kind === 'duplicates' ? t('intake.refused.duplicates') : undefined}
    />
  );
  return (
    <IntakeContext.Provider value={intake}>
      <form
        id="intake"
        noValidate
        onKeyDownCapture={keys}
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isSaving) void saving.save();
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={6} data-casework="intake">
          {saved ? <Saved answer={saved} /> : null}
          {saving.refusal ? (
            <Refused refusal={saving.refusal} sentences={elsewhere(saving.problems, inputsOf(intake.form))} />
          ) : null}
          <Part title={t('intake.who')}>
            {known ? (
              <KnownClient documentId={known} onChange={() => choose(null)} />
            ) : (
              <ClientPart matches={matches} />
            )}
          </Part>
          <Part title={t('intake.what')}>
            <CasePart />
          </Part>
          <Part title={t(oneCall ? 'intake.call' : 'intake.first')}>
            <ActionPart />
          </Part>
          <Flex gap={3} justifyContent="flex-end" wrap="wrap">
            <Typography textColor="neutral600">{t('intake.save.keys')}</Typography>
            <Button type="submit" size="L" loading={saving.isSaving}>
              {t(oneCall ? 'intake.save.oneCall' : 'intake.save')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </IntakeContext.Provider>
  );
};

/** A new client, a case and what was done first, in one save; or one call only, which is closed at once. */
export const IntakePage = () => {
  const t = useText();
  const { lists, loaded, error, retry } = useIntakeLists();
  const { oneCall } = useIntakeAddress();
  const title = t(oneCall ? 'intake.page.oneCall' : 'intake.page');
  const empty = loaded && !lists['identity-types'].some(({ permitsCases }) => permitsCases);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={t(oneCall ? 'intake.page.oneCall.hint' : 'intake.page.hint')}
        navigationAction={<BackButton fallback={paths.home} />}
        primaryAction={<Mode />}
      />
      <Layouts.Content>
        {error ? <LoadError error={error} retry={retry} /> : null}
        {!error && !loaded ? <Notice tone="neutral" title={t('loading')} /> : null}
        {empty ? (
          <Notice tone="neutral" title={t('intake.noType')}>
            {t('intake.noType.hint')}
          </Notice>
        ) : null}
        {!error && loaded && !empty ? <Form lists={lists} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
};
