import { Box, Typography } from '@strapi/design-system';
import { Duration } from '../../components/Duration';
import { Notice } from '../../components/Notice';
import { LoginAgain } from '../../log/LoginAgain';
import { useText } from '../../services/use-text';
import type { Outcome } from './use-save-rows';

interface SaidProps {
  outcome: Outcome;
  /** The login is there again. */
  onAgain: () => void;
}

/** What became of the save, and what to do. */
export const Said = ({ outcome, onAgain }: SaidProps) => {
  const t = useText();
  switch (outcome.kind) {
    case 'saved':
      return (
        <Box background="success100" hasRadius padding={4} role="status">
          <Typography textColor="neutral800">
            {t('daily.saved', { count: outcome.count })} <Duration minutes={outcome.minutes} />
          </Typography>
        </Box>
      );
    case 'loggedOut':
      return <LoginAgain onDone={onAgain} />;
    case 'problems':
      return (
        <Notice tone="danger" title={t('intake.refused')}>
          {t('daily.refused.problems', { count: outcome.count })}
        </Notice>
      );
    case 'savedBefore':
      return <Notice tone="danger" title={t('daily.refused.savedBefore')} />;
    case 'refused':
      return (
        <Notice tone="danger" title={t('intake.refused')}>
          {outcome.message}
        </Notice>
      );
    case 'offline':
    case 'server':
      return (
        <Notice tone="danger" title={t('daily.unanswered')}>
          {t(`daily.unanswered.${outcome.kind}`)}
        </Notice>
      );
  }
};
