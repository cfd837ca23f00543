import { useNotification } from '@strapi/strapi/admin';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskPerson } from '../../../../shared/contracts/desk';
import type { RoleRecord } from '../../../../shared/contracts/role';
import { useDraft } from '../../case/use-draft';
import { useSavedBesideMutation } from '../../services/log';
import { type Failure, send } from '../../services/send';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { localDay } from '../../timeline/days';
import { VerbDialog } from './VerbDialog';

const endRole = async (documentId: string, body: { endedOn: string; reason: string }): Promise<Failure | null> => {
  const to = `roles/${documentId}`;
  const now = await send<{ data: RoleRecord }>({ method: 'GET', to });
  if (!now.ok) return now.failure;
  const ended = await send({ method: 'POST', to: `${to}/end`, body, seen: now.etag ?? '' });
  return ended.ok ? null : ended.failure;
};

/** Somebody's part in a case ends on a day, for a reason. */
export const EndRoleDialog = ({ person, onClose }: { person: DeskPerson; onClose: () => void }) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const { toggleNotification } = useNotification();
  const [savedBeside] = useSavedBesideMutation();
  const initial = { reason: '', endedOn: localDay(new Date(), timeZone) };
  const { draft, change, forget } = useDraft(`end ${person.documentId}`, initial);
  const [state, setState] = useState<{ told: boolean; busy: boolean; failure: Failure | null }>({
    told: false,
    busy: false,
    failure: null,
  });
  const name = person.identity.name ?? t('unnamed');
  const onSubmit = async () => {
    if (draft.reason.trim() === '') return setState({ ...state, told: true });
    setState({ told: true, busy: true, failure: null });
    const failure = await endRole(person.documentId, draft);
    setState({ told: true, busy: false, failure });
    if (failure) return;
    forget();
    void savedBeside();
    toggleNotification({ type: 'success', message: t('case.role.ended', { role: person.type.name ?? '', name }) });
    onClose();
  };
  const missing = state.told && draft.reason.trim() === '';
  return (
    <VerbDialog
      title={t('case.role.endOf', { role: person.type.name ?? '', name })}
      submit={t('case.role.end')}
      error={state.failure}
      isSaving={state.busy}
      onSubmit={() => void onSubmit()}
      onClose={onClose}
    >
      <Field.Root name="reason" required error={missing ? t('case.reason.missing') : undefined}>
        <Field.Label>{t('case.reason')}</Field.Label>
        <Textarea autoFocus value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
        <Field.Error />
      </Field.Root>
      <Field.Root name="endedOn" required>
        <Field.Label>{t('case.role.endedOn')}</Field.Label>
        <TextInput type="date" value={draft.endedOn} onChange={({ target }) => change({ endedOn: target.value })} />
      </Field.Root>
    </VerbDialog>
  );
};
