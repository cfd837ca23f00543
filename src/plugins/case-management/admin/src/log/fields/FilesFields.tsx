import { Box, Button, Flex } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import { useId, useState } from 'react';
import { Notice } from '../../components/Notice';
import type { Dropped } from '../../files/chosen';
import { setChosen, useChosen } from '../../files/chosen-store';
import { FilesField } from '../../files/FilesField';
import { useFileLimitsQuery } from '../../services/file';
import { useText } from '../../services/use-text';
import type { Place } from '../case-choices';

interface FilesFieldsProps {
  /** Where they wait until the action is saved. */
  at: string;
  place: Place | null;
  /** Whose action they belong to, where there are several. */
  who?: string;
  /** What was dropped or pasted in the form. */
  dropped?: Dropped;
}

/** What the server takes is known by the case; a new one has none yet. */
const useLimits = (place: Place | null, skip: boolean) => {
  const caseId = place && place.how !== 'new' ? place.case.documentId : '';
  const { data = null, isLoading } = useFileLimitsQuery(caseId, { skip: skip || caseId === '' });
  return { limits: data, isLoading };
};

/** "Files …": sent after the action is saved, so that no failure of theirs holds it up. */
export const FilesFields = ({ at, place, who, dropped }: FilesFieldsProps) => {
  const t = useText();
  const id = useId();
  const chosen = useChosen(at);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const open = isOpen ?? (chosen.length > 0 || dropped !== undefined);
  const { limits, isLoading } = useLimits(place, !open);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <div>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Paperclip />}
          aria-expanded={open}
          aria-controls={id}
          aria-label={who ? t('files.disclose.for', { count: chosen.length, who }) : undefined}
          onClick={() => setOpen(!open)}
        >
          {t('files.disclose', { count: chosen.length })}
        </Button>
      </div>
      <Box id={id} hidden={!open}>
        {open && isLoading ? <Notice tone="neutral" title={t('loading')} /> : null}
        {open && !isLoading ? (
          <FilesField
            chosen={chosen}
            onChange={(next) => setChosen(at, next)}
            limits={limits}
            dropped={dropped}
            label={who ? t('files.choose.for', { what: who }) : t('files.choose')}
          />
        ) : null}
      </Box>
    </Flex>
  );
};
