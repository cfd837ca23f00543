import { Button, Flex, Modal } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Notice } from '../../components/Notice';
import { useFocusBack } from '../../components/use-focus-back';
import { useText } from '../../services/use-text';

interface VerbDialogProps {
  title: string;
  submit: string;
  /** What went wrong, as the API answered it. What was typed stays. */
  error: unknown;
  isSaving: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

interface Answer {
  status?: number;
  message?: string;
}

const Problem = ({ error }: { error: unknown }) => {
  const t = useText();
  if (!error) return null;
  const { status, message } = error as Answer;
  if (status === 409)
    return (
      <Notice tone="danger" title={t('case.stale')}>
        {t('case.stale.hint')}
      </Notice>
    );
  return (
    <Notice tone="danger" title={t('case.notSaved')}>
      {status && status < 500 ? message : t('case.notSaved.hint')}
    </Notice>
  );
};

/** A few fields and one verb; Escape leaves without doing it, and what was typed is there the next time. */
export const VerbDialog = ({ title, submit, error, isSaving, onSubmit, onClose, children }: VerbDialogProps) => {
  const t = useText();
  const form = useId();
  const focus = useFocusBack();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...focus}>
        <Modal.Header closeLabel={t('case.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={form} onSubmit={send}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Problem error={error} />
              {children}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.dialog.back')}
          </Button>
          <Button type="submit" form={form} loading={isSaving}>
            {submit}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
