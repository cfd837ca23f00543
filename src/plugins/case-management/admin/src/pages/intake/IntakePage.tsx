import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { IntakeAnswer } from '../../../../shared/contracts/intake';
import { LoadError } from '../../components/LoadError';
import { NewIdentityLink } from '../../components/NewIdentityLink';
import { Notice } from '../../components/Notice';
import { CaseLink } from '../../components/TimelineEntry';
import { FindButton } from '../../find/FindButton';
import { useLogin } from '../../find/use-login';
import type { ListEntry, ListName } from '../../services/lists';
import { DraftNote } from '../../log/DraftNote';
import { LoginAgain } from '../../log/LoginAgain';
import { useSealedDraft } from '../../log/use-sealed-draft';
import { keepsDrafts } from '../../log/vault';
import { paths } from '../../services/paths';
import { useText } from '../../services/use-text';
import { useUnsavedWarning } from '../../services/use-unsaved-warning';
import { ActionPart, CasePart } from './CasePart';
import { ClientPart } from './ClientPart';
import { type IntakeForm, elsewhere, neededOf } from './form';
import { type Intake, IntakeContext } from './intake-context';
import { ownFieldsOf, ownInput } from './own';
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
  refused: 'intake.refused.problems',
  failed: 'intake.refused.failed',
} as const satisfies Record<Exclude<Refusal['kind'], 'loggedOut' | 'savedBefore'>, string>;

interface RefusedProps {
  refusal: Refusal;
  sentences: string[];
  /** The login is there again. */
  onAgain: () => void;
}

const Refused = ({ refusal, sentences, onAgain }: RefusedProps) => {
  const t = useText();
  if (refusal.kind === 'loggedOut') return <LoginAgain onDone={onAgain} />;
  if (refusal.kind === 'savedBefore') return <Notice tone="danger" title={t('intake.refused.savedBefore')} />;
  return (
    <Notice tone="danger" title={t(refusal.kind === 'failed' ? 'intake.unanswered' : 'intake.refused')}>
      {[refusal.message ?? t(REFUSALS[refusal.kind]), ...sentences].filter(Boolean).join(' ')}
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

/** What is kept until it is saved. */
interface Draft {
  typed: Partial<IntakeForm>;
  sentAs: string | null;
  known: string | null;
  oneCall: boolean;
}

const inputsOf = ({ form, around }: Intake) => [
  ...Object.keys(form),
  ...(['client', 'case'] as const).flatMap((of) => ownFieldsOf(around, of).map(({ key }) => ownInput(of, key))),
];

interface FormProps {
  lists: Record<ListName, ListEntry[]>;
}

const useIntakePage = ({ lists }: FormProps) => {
  const { known, oneCall, choose, go } = useIntakeAddress();
  const login = useLogin();
  const fresh = useMemo(() => freshForm(lists, oneCall), [lists, oneCall]);
  const [typed, setTyped] = useState<Partial<IntakeForm>>({});
  const [sentAs, setSentAs] = useState<string | null>(null);
  const [draftAt, setDraftAt] = useState<number | null>(null);
  const [saved, setSaved] = useState<IntakeAnswer | null>(null);
  const form = useMemo(() => ({ ...fresh, ...typed }), [fresh, typed]);
  const around = useAround(form, lists);
  const duplicates = useDuplicates(form, around);
  const touched = Object.keys(typed).length > 0;
  const draft: Draft = { typed, sentAs, known, oneCall };
  const { drop, keepNow } = useSealedDraft({
    login,
    id: 'intake',
    value: draft,
    touched,
    onFound: (found, at) => {
      // A link to another client is another intake: what was typed for somebody else stays where it is.
      if (touched || (known !== null && known !== found.known)) return;
      setTyped(found.typed);
      setSentAs(found.sentAs);
      setDraftAt(at);
      go(found.known, found.oneCall);
    },
  });
  const startAfresh = () => {
    setTyped({});
    setSentAs(null);
    setDraftAt(null);
  };
  const onSaved = async (answer: IntakeAnswer) => {
    await drop(oneCall);
    if (!oneCall) return;
    startAfresh();
    setSaved(answer);
    duplicates.forget();
    choose(null);
    window.scrollTo({ top: 0 });
  };
  const keepKey = async (key: string | null) => {
    setSentAs(key);
    // A link alone is no draft: whoever begins anew begins with an empty form.
    await (touched || key !== null ? keepNow({ ...draft, sentAs: key }) : drop(true));
  };
  const saving = useSave({ form, around, duplicates, sentAs, keepKey, onSaved });
  const change = (part: Partial<IntakeForm>) => {
    setSaved(null);
    setTyped((before) => ({ ...before, ...part }));
  };
  useUnsavedWarning(touched && !keepsDrafts());
  useFirstFocus(oneCall, saved);
  const intake: Intake = { form, change, around, lists, problems: saving.problems, needed: neededOf(form, around) };
  return { intake, duplicates, saving, saved, known, choose, draftAt: touched ? draftAt : null, startAfresh };
};

const Form = (props: FormProps) => {
  const t = useText();
  const { intake, duplicates, saving, saved, known, choose, draftAt, startAfresh } = useIntakePage(props);
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
          {draftAt === null ? null : <DraftNote at={draftAt} onDrop={startAfresh} />}
          {saving.refusal ? (
            <Refused
              refusal={saving.refusal}
              sentences={elsewhere(saving.problems, inputsOf(intake))}
              onAgain={() => void saving.save()}
            />
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
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <NewIdentityLink />
            <Mode />
          </Flex>
        }
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
