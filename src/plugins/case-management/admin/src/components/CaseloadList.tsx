import { Badge, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { CaseloadRow } from '../../../shared/contracts/caseload';
import { DueBadge } from './DueBadge';
import { CaseLink } from './TimelineEntry';
import { When } from './When';

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

const NextStep = ({ row }: { row: CaseloadRow }) => {
  const t = useText();
  const { nextPlanned, lastDone, overdue } = row;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {nextPlanned ? (
        <Flex gap={2} wrap="wrap" alignItems="baseline">
          <Typography textColor="neutral800">
            {nextPlanned.summary ?? nextPlanned.type ?? t('entry.noType')}
            {', '}
            <When at={nextPlanned.at} allDay={nextPlanned.allDay} />
          </Typography>
          <DueBadge at={nextPlanned.at} allDay={nextPlanned.allDay} />
          {overdue > 1 ? (
            <Badge backgroundColor="danger100" textColor="danger700">
              {t('caseload.overdue', { count: overdue })}
            </Badge>
          ) : null}
        </Flex>
      ) : (
        <Typography textColor="neutral600">{t('caseload.nothingPlanned')}</Typography>
      )}
      {lastDone ? (
        <Typography textColor="neutral600">
          {t('caseload.lastDone')} <When at={lastDone.at} allDay /> · {lastDone.summary ?? lastDone.type}
        </Typography>
      ) : null}
    </Flex>
  );
};

/** A row is one line where there is room, two or three on a phone. */
export const CaseloadList = ({ rows, headingLevel }: { rows: CaseloadRow[]; headingLevel: 'h2' | 'h3' }) => {
  const t = useText();
  return (
    <List>
      {rows.map((row) => (
        <li key={row.documentId}>
          <Row>
            <div>
              <Typography tag={headingLevel} fontWeight="bold">
                <CaseLink to={paths.casePage(row.documentId)}>{row.client?.name ?? t('unnamed')}</CaseLink>
              </Typography>
              <Typography tag="p" textColor="neutral600">
                {[row.reference, row.title].filter(Boolean).join(' · ')}
              </Typography>
            </div>
            <NextStep row={row} />
          </Row>
        </li>
      ))}
    </List>
  );
};
