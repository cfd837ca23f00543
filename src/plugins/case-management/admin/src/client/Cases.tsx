import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ClientDeskCase } from '../../../shared/contracts/client-desk';
import { CaseRow, CaseRows, NextInCase } from '../components/CaseRows';
import { CaseLink } from '../components/TimelineEntry';
import { When } from '../components/When';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

const NextStep = ({ row }: { row: ClientDeskCase }) => {
  const t = useText();
  const { next, stage, lastDoneAt } = row;
  if (stage === 'open' && next) return <NextInCase step={next} />;
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
    <CaseRow>
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
    </CaseRow>
  );
};

export const Cases = ({ cases }: { cases: ClientDeskCase[] }) => (
  <CaseRows>
    {cases.map((row) => (
      <li key={row.documentId}>
        <Case row={row} />
      </li>
    ))}
  </CaseRows>
);
