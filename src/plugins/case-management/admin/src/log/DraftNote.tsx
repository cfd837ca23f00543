import { Button, Flex, Typography } from '@strapi/design-system';
import { When } from '../components/When';
import { useText } from '../services/use-text';

interface DraftNoteProps {
  /** Milliseconds: when it was typed. */
  at: number;
  onDrop: () => void;
}

/** What stands here was typed before, and not sent. */
export const DraftNote = ({ at, onDrop }: DraftNoteProps) => {
  const t = useText();
  return (
    <Flex gap={2} justifyContent="space-between" wrap="wrap" data-casework="draft">
      <Typography role="status" textColor="neutral600">
        {t('log.draft')} <When at={new Date(at).toISOString()} />
      </Typography>
      <Button variant="tertiary" size="S" onClick={onDrop}>
        {t('log.draft.drop')}
      </Button>
    </Flex>
  );
};
