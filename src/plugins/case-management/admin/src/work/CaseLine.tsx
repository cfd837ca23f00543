import { Badge, Button, Flex } from '@strapi/design-system';
import type { WorkCase } from '../../../shared/contracts/work';
import { CaseLink } from '../components/TimelineEntry';
import { When } from '../components/When';
import { useLog } from '../log/use-log';
import { paths } from '../services/paths';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { daysFromNow } from '../timeline/days';
import { Line, OneLine, Quiet } from './line';

const LastTouch = ({ row }: { row: WorkCase }) => {
  const t = useText();
  const { formatRelativeTime } = useDates();
  const { timeZone } = useOrganisation();
  const days = daysFromNow(new Date(row.touchedAt), new Date(), timeZone);
  const last = row.lastDone?.summary ?? row.lastDone?.type;
  return (
    <div className="when">
      <OneLine>
        <strong>{formatRelativeTime(days, 'day', { numeric: 'auto' })}</strong>
      </OneLine>
      <OneLine title={last ?? undefined}>
        <Quiet>{last ?? t('work.cases.onlyOpened')}</Quiet>
      </OneLine>
    </div>
  );
};

const Next = ({ row }: { row: WorkCase }) => {
  const t = useText();
  const { nextPlanned, overdue } = row;
  return (
    <div className="whom">
      <OneLine title={nextPlanned?.summary ?? undefined}>
        {nextPlanned ? (nextPlanned.summary ?? nextPlanned.type) : <Quiet>{t('caseload.nothingPlanned')}</Quiet>}
      </OneLine>
      {nextPlanned ? (
        <OneLine>
          <Quiet>
            <When at={nextPlanned.at} allDay={nextPlanned.allDay} />
          </Quiet>
          {overdue > 0 ? (
            <Badge marginLeft={2} backgroundColor="danger100" textColor="danger700">
              {t('caseload.overdue', { count: overdue })}
            </Badge>
          ) : null}
        </OneLine>
      ) : null}
    </div>
  );
};

/** An open case: when it was last touched, whose it is, what comes next. */
export const CaseLine = ({ row }: { row: WorkCase }) => {
  const t = useText();
  const log = useLog();
  const client = row.client?.name ?? t('unnamed');
  return (
    <li data-line>
      <Line>
        <LastTouch row={row} />
        <div className="what">
          <OneLine>
            <CaseLink to={paths.casePage(row.documentId)} data-main>
              {client}
            </CaseLink>
          </OneLine>
          <OneLine title={row.title ?? undefined}>
            <Quiet>{[row.reference, row.title].filter(Boolean).join(' · ')}</Quiet>
          </OneLine>
        </div>
        <Next row={row} />
        <Flex className="verbs" justifyContent="flex-end">
          {log ? (
            <Button
              size="S"
              variant="tertiary"
              data-verb="log"
              aria-keyshortcuts="l"
              aria-label={t('work.log.for', { client })}
              onClick={() => log({ caseId: row.documentId, clientId: row.client?.documentId })}
            >
              {t('work.log')}
            </Button>
          ) : null}
        </Flex>
      </Line>
    </li>
  );
};
