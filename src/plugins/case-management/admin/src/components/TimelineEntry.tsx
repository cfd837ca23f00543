import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { ActionShown } from '../timeline/months';
import { DueBadge } from './DueBadge';
import { Duration } from './Duration';
import { MoreText } from './MoreText';
import { StateMark } from './StateMark';
import { When } from './When';

/** One column for the dot, one for the day, one for what, one for how long; two lines on a phone. */
const Row = styled.article`
  display: grid;
  grid-template-columns: 1.6rem 15rem minmax(0, 1fr) auto;
  column-gap: 1.6rem;
  row-gap: 0.4rem;
  align-items: baseline;
  padding: 1.2rem 0;
  > .body {
    grid-column: 3 / -1;
  }
  @media (max-width: 767px) {
    grid-template-columns: 1.6rem minmax(0, 1fr) auto;
    > .what {
      grid-column: 2 / -1;
      grid-row: 2;
    }
    > .body {
      grid-column: 2 / -1;
    }
  }
`;

const Quiet = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

export const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

const State = ({ action }: { action: ActionShown }) => {
  const t = useText();
  if (action.state === 'planned') return <DueBadge at={action.at} allDay={action.dueAllDay} />;
  if (action.state === 'cancelled') return <Badge>{t('state.cancelled')}</Badge>;
  return action.type?.milestone ? (
    <Badge backgroundColor="success100" textColor="success700">
      {t('state.milestone')}
    </Badge>
  ) : null;
};

const Participants = ({ action }: { action: ActionShown }) => {
  const t = useText();
  if (action.participants.length === 0) return null;
  const people = action.participants.map(({ name, role }) => `${name ?? t('unnamed')} (${role.name})`);
  return (
    <Typography tag="p" textColor="neutral700">
      {t('entry.with', { people: people.join(', ') })}
    </Typography>
  );
};

const Who = ({ action }: { action: ActionShown }) => {
  const t = useText();
  const who = action.assignee?.name ?? action.recordedBy;
  const line = [action.source === 'system' ? t('entry.bySystem') : null, who].filter(Boolean).join(' · ');
  return line || action.case ? (
    <Typography tag="p" textColor="neutral600">
      {line}
      {line && action.case ? ' · ' : ''}
      {action.case ? <CaseLink to={paths.casePage(action.case.documentId)}>{action.case.reference}</CaseLink> : null}
    </Typography>
  ) : null;
};

export const TimelineEntry = ({ action }: { action: ActionShown }) => {
  const t = useText();
  const type = action.type?.name ?? t('entry.noType');
  const quiet = action.source === 'system' || action.state === 'cancelled';
  return (
    <Row>
      <StateMark action={action} />
      <Quiet tag="span" textColor="neutral600">
        <When at={action.at} allDay={action.state === 'planned' && action.dueAllDay} year="never" />
      </Quiet>
      <Flex className="what" gap={2} wrap="wrap" alignItems="baseline">
        <Typography tag="h3" fontWeight={quiet ? undefined : 'bold'} textColor={quiet ? 'neutral700' : 'neutral800'}>
          {type}
          {action.summary && action.summary !== type ? (
            <Typography tag="span" fontWeight="regular" textColor={quiet ? 'neutral700' : 'neutral800'}>
              {` – ${action.summary}`}
            </Typography>
          ) : null}
        </Typography>
        <State action={action} />
      </Flex>
      <Quiet tag="span" textColor="neutral600" textAlign="right">
        <Duration minutes={action.durationMinutes} />
      </Quiet>
      <Box className="body">
        {action.comments ? <MoreText>{action.comments}</MoreText> : null}
        {action.cancelReason ? <MoreText>{t('entry.cancelReason', { reason: action.cancelReason })}</MoreText> : null}
        <Participants action={action} />
        <Who action={action} />
      </Box>
    </Row>
  );
};
