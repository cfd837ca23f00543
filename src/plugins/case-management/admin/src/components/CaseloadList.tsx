import { Badge, Flex, Typography } from '@strapi/design-system';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { CaseloadRow } from '../../../shared/contracts/caseload';
import { CaseRow, CaseRows, NextInCase } from './CaseRows';
import { CaseLink } from './TimelineEntry';
import { When } from './When';

const NextStep = ({ row }: { row: CaseloadRow }) => {
  const t = useText();
  const { nextPlanned, lastDone, overdue } = row;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {nextPlanned ? (
        <NextInCase step={nextPlanned}>
          {overdue > 1 ? (
            <Badge backgroundColor="danger100" textColor="danger700">
              {t('caseload.overdue', { count: overdue })}
            </Badge>
          ) : null}
        </NextInCase>
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

export const CaseloadList = ({ rows, headingLevel }: { rows: CaseloadRow[]; headingLevel: 'h2' | 'h3' }) => {
  const t = useText();
  return (
    <CaseRows>
      {rows.map((row) => (
        <li key={row.documentId}>
          <CaseRow>
            <div>
              <Typography tag={headingLevel} fontWeight="bold">
                <CaseLink to={paths.casePage(row.documentId)}>{row.client?.name ?? t('unnamed')}</CaseLink>
              </Typography>
              <Typography tag="p" textColor="neutral600">
                {[row.reference, row.title].filter(Boolean).join(' · ')}
              </Typography>
            </div>
            <NextStep row={row} />
          </CaseRow>
        </li>
      ))}
    </CaseRows>
  );
};
