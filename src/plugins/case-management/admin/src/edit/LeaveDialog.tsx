import { Button, Dialog } from '@strapi/design-system';
import { useText } from '../services/use-text';

interface LeaveDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asked before what was typed is thrown away. */
export const LeaveDialog = ({ open, onStay, onLeave }: LeaveDialogProps) => {
  const t = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => (stays ? undefined : onStay())}>
      <Dialog.Content>
        <Dialog.Header>{t('edit.leave.title')}</Dialog.Header>
        <Dialog.Body>{t('edit.leave.hint')}</Dialog.Body>
        <Dialog.Footer>
          <Button variant="tertiary" fullWidth onClick={onStay}>
            {t('edit.leave.stay')}
          </Button>
          <Button variant="danger-light" fullWidth onClick={onLeave}>
            {t('edit.leave.go')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
