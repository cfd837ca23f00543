import { BackButton, Layouts, Page, useDebounce } from '@strapi/strapi/admin';
import { Button, Flex, Radio } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { IdentityMatch, MatchesBody } from '../../../../shared/contracts/identity';
import { IDENTITY_KINDS, type IdentityKind } from '../../../../shared/vocabulary';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { Sheet } from '../../components/Sheet';
import { FieldGroups } from '../../edit/FieldGroups';
import { LeaveDialog } from '../../edit/LeaveDialog';
import { type Groups, useForm } from '../../edit/use-form';
import { useIdentityGroups } from '../../edit/use-identity-groups';
import { useLeaving } from '../../edit/use-leaving';
import { useTrouble } from '../../edit/use-trouble';
import { bodyOf } from '../../edit/values';
import { LoginAgain } from '../../log/LoginAgain';
import { useMatchesQuery } from '../../services/casework';
import { useSavedBesideMutation } from '../../services/log';
import { paths } from '../../services/paths';
import { send } from '../../services/send';
import { useText, useValue } from '../../services/use-text';
import { Matches } from '../intake/Matches';

const COMPARED = ['firstName', 'otherNames', 'familyName', 'name', 'knownAs', 'dateOfBirth'] as const;
/** Long enough that nobody is asked after at every letter. */
const PAUSE = 350;
const NONE: IdentityMatch[] = [];

/** Who it might be already (I7): looked at before anybody is made anew. */
const useLikely = (typed: (name: string) => string, kind: IdentityKind) => {
  const given = COMPARED.flatMap((name) => {
    const shown = kind === 'individual' ? name !== 'name' : name === 'name' || name === 'knownAs';
    return shown && typed(name).trim() !== '' ? [[name, typed(name).trim()]] : [];
  });
  const sought = JSON.stringify(Object.fromEntries(given));
  const asked = useDebounce(sought, PAUSE);
  const body = JSON.parse(asked) as MatchesBody;
  const { dateOfBirth: _, ...names } = body;
  const asks = Object.values(names).join('').length > 1;
  const { currentData, isFetching } = useMatchesQuery(body, { skip: !asks });
  const [looked, setLooked] = useState('');
  const matches = asks && sought !== '{}' ? (currentData?.data ?? NONE) : NONE;
  const ids = matches.map(({ documentId }) => documentId).join();
  return {
    matches,
    asked: sought !== '{}',
    looking: sought !== '{}' && (asked !== sought || (asks && isFetching)),
    seen: ids === '' || ids === looked,
    onSeen: () => setLooked(ids),
  };
};

const KindChoice = ({ kind, onChange }: { kind: IdentityKind; onChange: (kind: IdentityKind) => void }) => {
  const t = useText();
  const value = useValue();
  return (
    <Radio.Group
      aria-label={t('newIdentity.kind')}
      value={kind}
      onValueChange={(chosen) => onChange(IDENTITY_KINDS.find((one) => one === chosen) ?? kind)}
    >
      <Flex gap={{ initial: 2, medium: 6 }} wrap="wrap">
        {IDENTITY_KINDS.map((one) => (
          <Radio.Item key={one} value={one}>
            {value(one)}
          </Radio.Item>
        ))}
      </Flex>
    </Radio.Group>
  );
};

interface FormProps {
  kind: IdentityKind;
  record: object;
  groups: Groups;
}

const useSaving = (kind: IdentityKind, form: ReturnType<typeof useForm>, likely: ReturnType<typeof useLikely>) => {
  const t = useText();
  const navigate = useNavigate();
  const [savedBeside] = useSavedBesideMutation();
  const [busy, setBusy] = useState(false);
  const [waits, setWaits] = useState(false);
  const { trouble, forget, say, tell } = useTrouble();
  const leaving = useLeaving(form.touched, () => undefined);
  const onSave = async () => {
    if (busy) return;
    // Saved once it is known who they might be.
    setWaits(likely.looking);
    if (likely.looking) return;
    if (!likely.seen) {
      say(t('newIdentity.look'));
      return document.getElementById('intake-matches')?.focus();
    }
    setBusy(true);
    const given = Object.fromEntries(Object.entries(form.mine).filter(([, typed]) => typed !== ''));
    const body = { kind, ...bodyOf(form.fields, given, {}) };
    const answer = await send<{ data: { documentId: string } }>({ method: 'POST', to: 'identities', body });
    setBusy(false);
    if (!answer.ok) return tell(answer.failure, new Set(form.fields.map(({ name }) => name)));
    forget();
    leaving.finish();
    void savedBeside();
    void navigate(paths.clientPage(answer.data.data.documentId), { replace: true });
  };
  useEffect(() => {
    if (waits && !likely.looking) void onSave();
  });
  return { busy: busy || waits, trouble, onSave: () => void onSave(), leaving };
};

const Form = ({ kind, record, groups }: FormProps) => {
  const t = useText();
  const navigate = useNavigate();
  const form = useForm(record, groups);
  const likely = useLikely(form.typed, kind);
  const { busy, trouble, onSave, leaving } = useSaving(kind, form, likely);
  const box = useRef<HTMLDivElement>(null);
  const { problems, says, loggedOut } = trouble;
  useEffect(() => box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [problems]);
  const [names, ...rest] = form.groups;
  const shared = { typed: form.typed, onChange: form.change, problems };
  return (
    <Flex ref={box} direction="column" alignItems="stretch" gap={6}>
      {says.length > 0 ? (
        <Notice tone="danger" title={t('log.notSaved')}>
          {says.join(' ')}
        </Notice>
      ) : null}
      {loggedOut ? <LoginAgain onDone={onSave} /> : null}
      {names ? <FieldGroups groups={[names]} {...shared} /> : null}
      <Matches {...likely} onChoose={({ documentId }) => navigate(paths.clientPage(documentId))} />
      <FieldGroups groups={rest} {...shared} />
      <Flex gap={2}>
        <Button size="L" loading={busy} onClick={onSave}>
          {t('newIdentity.save')}
        </Button>
      </Flex>
      <LeaveDialog {...leaving.dialog} />
    </Flex>
  );
};

/** Somebody to know of, without a case: a service, a doctor, a relative. Clients with a case come by intake. */
export const NewIdentityPage = () => {
  const t = useText();
  const [kind, setKind] = useState<IdentityKind>('individual');
  const { groupsOf, error, refetch } = useIdentityGroups();
  const record = { kind };
  const content = () => {
    if (error) return <LoadError error={error} retry={refetch} />;
    if (!groupsOf) return <Notice tone="neutral" title={t('loading')} />;
    return (
      <Flex direction="column" alignItems="stretch" gap={6}>
        <KindChoice kind={kind} onChange={setKind} />
        <Form kind={kind} record={record} groups={groupsOf(record)} />
      </Flex>
    );
  };
  return (
    <Page.Main>
      <Page.Title>{t('newIdentity.title')}</Page.Title>
      <Layouts.Header
        title={t('newIdentity.title')}
        subtitle={t('newIdentity.subtitle')}
        navigationAction={<BackButton fallback={paths.home} />}
      />
      <Sheet name="new-identity">{content()}</Sheet>
    </Page.Main>
  );
};
