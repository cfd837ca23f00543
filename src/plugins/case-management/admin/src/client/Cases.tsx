import { Badge, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ClientDeskCase } from '../../../shared/contracts/client-desk';
import { DueBadge } from '../components/DueBadge';
import { CaseLink } from '../components/TimelineEntry';
import { When } from '../components/When';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

const List = styled.ul`
  list-style: none;
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Row = styled.article`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 0.4rem 1.6rem;
  align-items: baseline;
  padding: 1.2rem 0;
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const NextStep = ({ row }: { row: ClientDeskCase }) => {
  const t = useText();
  const { next, stage, lastDoneAt } = row;
  if (stage === 'open' && next) {
    return (
      <Flex gap={2} wrap="wrap" alignItems="baseline">
        <Typography textColor="neutral800">
          {next.summary ?? next.type ?? t('entry.noType')}
          {', '}
          <When at={next.at} allDay={next.allDay} />
        </Typography>
        <DueBadge at={next.at} allDay={next.allDay} />
      </Flex>
    );
  }
  return (
    <Typography textColor="neutral600">
      {stage === 'open' ? t('caseload.nothingPlanned') : null}
      {stage === 'open' && lastDoneAt ? ' · ' : null}
      {lastDoneAt ? (
        <>
          {t('client.lastDone')} <When at={lastDoneAt} allDay />
        </>
      ) : null}
    </Typography>
  );
};

const Case = ({ row }: { row: ClientDeskCase }) => {
  const t = useText();
  const closed = row.stage === 'closed';
  const since = closed ? row.closedAt : row.openedAt;
  return (
    <Row>
      <div>
        <Flex gap={2} wrap="wrap" alignItems="baseline">
          <Typography tag="h3" fontWeight="bold">
            <CaseLink to={paths.casePage(row.documentId)}>
              {[row.title, row.reference].filter(Boolean).join(' · ')}
            </CaseLink>
          </Typography>
          {closed ? <Badge>{t('client.closed')}</Badge> : null}
        </Flex>
        <Typography tag="p" textColor="neutral600">
          {row.advocate?.name ?? t('client.noAdvocate')}
          {since ? (
            <>
              {` · ${t(closed ? 'case.closed' : 'case.open')} `}
              <When at={since} allDay year="always" />
            </>
          ) : null}
        </Typography>
      </div>
      <NextStep row={row} />
    </Row>
  );
};

export const Cases = ({ cases }: { cases: ClientDeskCase[] }) => (
  <List>
    {cases.map((row) => (
      <li key={row.documentId}>
        <Case row={row} />
      </li>
    ))}
  </List>
);
