import { Button, type ButtonProps } from '@strapi/design-system';
import { useText } from '../services/use-text';
import { usePaper } from './use-paper';

interface BriefButtonProps extends Pick<ButtonProps, 'aria-label' | 'aria-keyshortcuts' | 'variant'> {
  caseId: string;
  'data-verb'?: string;
}

/** One sheet before a visit: who, what to mind, what comes next. */
export const BriefButton = ({ caseId, ...rest }: BriefButtonProps) => {
  const t = useText();
  const { print, busy } = usePaper(caseId);
  return (
    <Button size="S" variant="tertiary" loading={busy} onClick={() => void print({ what: 'brief' })} {...rest}>
      {t('paper.brief')}
    </Button>
  );
};
