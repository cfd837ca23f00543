import { useNotification } from '@strapi/strapi/admin';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ChoiceField } from '../../components/ChoiceField';
import { Drawer } from '../../components/Drawer';
import { Notice } from '../../components/Notice';
import { PersonField } from '../../components/PersonField';
import { LeaveDialog } from '../../edit/LeaveDialog';
import { useFocus } from '../../edit/use-focus';
import { useLeaving } from '../../edit/use-leaving';
import { useTrouble } from '../../edit/use-trouble';
import { FormFrame } from '../../log/FormFrame';
import { LoginAgain } from '../../log/LoginAgain';
import type { CaseHead } from '../../services/case';
import { type ListEntry, useListQuery } from '../../services/lists';
import { useSavedBesideMutation } from '../../services/log';
import { newIdentity, type PersonChoice } from '../../services/person-choice';
import { type Failure, send } from '../../services/send';
import { useMay } from '../../services/use-may';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { localDay } from '../../timeline/days';

interface AddRoleProps {
  caseDoc: CaseHead['case'];
  /** The key of the part that is to be given; any, unless said. */
  part?: string;
  onClose: () => void;
}

interface Draft {
  type: string;
  person: PersonChoice | null;
  startedOn: string;
  note: string;
}

const NAMES: ReadonlySet<string> = new Set(['type', 'identity', 'startedOn', 'note']);

type Made = { documentId: string } | { failure: Failure };

/** Somebody new is made first, and only once: what is refused after that is tried again with them as they are. */
const identityOf = async (person: PersonChoice, otherType: string): Promise<Made> => {
  if (person.is === 'known') return person;
  const body = newIdentity(person, otherType);
  const made = await send<{ data: { documentId: string } }>({ method: 'POST', to: 'identities', body });
  return made.ok ? made.data.data : { failure: made.failure };
};

const useRoleForm = ({ caseDoc, part, onClose }: AddRoleProps, types: readonly ListEntry[], otherType: string) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const { toggleNotification } = useNotification();
  const [savedBeside] = useSavedBesideMutation();
  const [busy, setBusy] = useState(false);
  const { trouble, forget, point, tell } = useTrouble();
  const today = localDay(new Date(), timeZone);
  const [draft, setDraft] = useState<Draft>({ type: '', person: null, startedOn: today, note: '' });
  const type = draft.type || (types.find(({ key }) => key === part)?.documentId ?? '');
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const leaving = useLeaving(draft.person !== null || draft.note !== '', onClose);

  const save = async (person: PersonChoice): Promise<Failure | null> => {
    const identity = await identityOf(person, otherType);
    if ('failure' in identity) return identity.failure;
    change({ person: { is: 'known', name: person.name, documentId: identity.documentId } });
    const { startedOn, note } = draft;
    const body = {
      type,
      identity: identity.documentId,
      case: caseDoc.documentId,
      startedOn: startedOn || null,
      note: note.trim() || null,
    };
    const given = await send({ method: 'POST', to: 'roles', body });
    return given.ok ? null : given.failure;
  };

  const onSave = async () => {
    const { person } = draft;
    const missing = { ...(type ? {} : { type: t('edit.needed') }), ...(person ? {} : { identity: t('edit.needed') }) };
    if (busy || !person || !type) return point(missing);
    setBusy(true);
    const failure = await save(person);
    setBusy(false);
    if (failure) return tell(failure, NAMES);
    forget();
    void savedBeside();
    const role = types.find(({ documentId }) => documentId === type)?.name ?? '';
    toggleNotification({ type: 'success', message: t('case.role.given', { role, name: person.name }) });
    leaving.finish();
  };
  return { draft: { ...draft, type }, change, busy, trouble, onSave: () => void onSave(), leaving };
};

/** Somebody takes a part in the case, for as long as it lasts. */
export const AddRole = (props: AddRoleProps) => {
  const t = useText();
  const { data: all = [] } = useListQuery('role-types');
  const { data: identityTypes = [] } = useListQuery('identity-types');
  const types = all.filter(({ scope }) => scope === 'case');
  const otherType = identityTypes.find(({ key }) => key === 'other')?.documentId ?? '';
  const mayAdd = useMay('identity.write') && otherType !== '';
  const { draft, change, busy, trouble, onSave, leaving } = useRoleForm(props, types, otherType);
  const { problems, says, loggedOut } = trouble;
  const form = useFocus(problems);
  const foot = (
    <Flex gap={2} alignItems="center">
      <Button loading={busy} onClick={onSave}>
        {t('case.role.save')}
      </Button>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {t('log.save.keys')}
      </Typography>
    </Flex>
  );
  return (
    <Drawer name="role" title={t('case.role.add')} closeLabel={t('edit.close')} onClose={leaving.close}>
      <FormFrame onSave={onSave} foot={foot}>
        {says.length > 0 ? (
          <Notice tone="danger" title={t('log.notSaved')}>
            {says.join(' ')}
          </Notice>
        ) : null}
        {loggedOut ? <LoginAgain onDone={onSave} /> : null}
        <Flex ref={form} direction="column" alignItems="stretch" gap={4}>
          <PersonField
            name="identity"
            label={t('case.role.who')}
            hint={t('case.role.who.hint')}
            person={draft.person}
            onChange={(person) => change({ person })}
            error={problems.identity}
            required
            mayAdd={mayAdd}
          />
          <ChoiceField
            name="type"
            label={t('case.role.part')}
            entries={types}
            value={draft.type}
            onChange={(type) => change({ type })}
            required
            error={problems.type}
          />
          <Field.Root name="startedOn" error={problems.startedOn}>
            <Field.Label>{t('case.role.startedOn')}</Field.Label>
            <TextInput
              type="date"
              value={draft.startedOn}
              onChange={({ target }) => change({ startedOn: target.value })}
            />
            <Field.Error />
          </Field.Root>
          <Field.Root name="note" error={problems.note}>
            <Field.Label>{t('case.role.note')}</Field.Label>
            <TextInput value={draft.note} onChange={({ target }) => change({ note: target.value })} />
            <Field.Error />
          </Field.Root>
        </Flex>
      </FormFrame>
      <LeaveDialog {...leaving.dialog} />
    </Drawer>
  );
};
