import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ActionRecord } from '../../../../shared/contracts/action';
import { Duration } from '../../components/Duration';
import { LoadError } from '../../components/LoadError';
import { CaseLink } from '../../components/TimelineEntry';
import { useDayActionsQuery } from '../../services/daily';
import { dayBeside } from '../../services/local-instant';
import { paths } from '../../services/paths';
import { useDates } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { startOfDay } from '../../timeline/days';

const List = styled.ul`
  list-style: none;
  > li {
    display: grid;
    grid-template-columns: 8rem minmax(0, 1fr) minmax(0, 1.4fr) 10rem;
    column-gap: 1.6rem;
    padding: 0.6rem 0;
    font-variant-numeric: tabular-nums;
  }
  > li > :last-child {
    text-align: right;
  }
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  @media (max-width: 767px) {
    > li {
      grid-template-columns: 8rem minmax(0, 1fr) auto;
    }
    > li > .what {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
`;

const Line = ({ action }: { action: ActionRecord }) => {
  const t = useText();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const { at, client, type, summary, durationMinutes } = action;
  const kind = type?.name ?? t('entry.noType');
  return (
    <li>
      <Typography textColor="neutral600">
        {at ? formatDate(at, { hour: 'numeric', minute: '2-digit', timeZone }) : null}
      </Typography>
      <Typography>
        <CaseLink to={paths.actionInCase(action.case?.documentId ?? '', action.documentId)}>
          {client?.name ?? t('unnamed')}
        </CaseLink>
        <Typography textColor="neutral600"> · {action.case?.name}</Typography>
      </Typography>
      <Typography className="what" textColor="neutral700">
        {summary && summary !== kind ? `${kind} – ${summary}` : kind}
      </Typography>
      <Typography textColor="neutral600">
        <Duration minutes={durationMinutes} />
      </Typography>
    </li>
  );
};

/** What is recorded for the day already, and how much time that makes: nobody enters it twice. */
export const Recorded = ({ day }: { day: string }) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const from = new Date(startOfDay(day, timeZone)).toISOString();
  const to = new Date(startOfDay(dayBeside(day, 1), timeZone)).toISOString();
  const { currentData, error, refetch } = useDayActionsQuery({ from, to });
  const actions = currentData?.data ?? [];
  const minutes = actions.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0);
  return (
    <Box tag="section" aria-labelledby="recorded" data-casework="recorded">
      <Flex gap={2} alignItems="baseline" paddingBottom={2} wrap="wrap">
        <Typography id="recorded" tag="h2" variant="delta">
          {t('daily.recorded')}
        </Typography>
        {currentData && actions.length > 0 ? (
          <Typography textColor="neutral600">
            {t('daily.recorded.count', { count: actions.length, more: currentData.meta.nextCursor !== null })}
            {minutes > 0 ? ' · ' : null}
            <Duration minutes={minutes} />
          </Typography>
        ) : null}
      </Flex>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {!currentData && !error ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
      {currentData && actions.length === 0 ? (
        <Typography textColor="neutral600">{t('daily.recorded.none')}</Typography>
      ) : null}
      <List>
        {actions.map((action) => (
          <Line key={action.documentId} action={action} />
        ))}
      </List>
    </Box>
  );
};
