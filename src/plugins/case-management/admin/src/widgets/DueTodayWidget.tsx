import { Widget } from '@strapi/strapi/admin';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Work, WorkRow } from '../../../shared/contracts/work';
import { Loaded } from '../components/Loaded';
import { CaseLink } from '../components/TimelineEntry';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import { useWorkQuery } from '../services/work';
import { DueTime } from '../work/Due';
import { OneLine, Quiet } from '../work/line';
import { useTaskName } from '../work/TaskLine';
import { Nothing } from './Nothing';

const SHOWN = 6;

const List = styled.ul`
  list-style: none;
  > li {
    padding: 0.8rem 0;
  }
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Item = ({ row }: { row: WorkRow }) => {
  const t = useText();
  const { kind, words } = useTaskName()(row.action);
  return (
    <li>
      <OneLine title={words ?? kind}>
        <CaseLink to={paths.casePage(row.case.documentId)}>{words ?? kind}</CaseLink>
        <Quiet> · {row.client?.name ?? t('unnamed')}</Quiet>
      </OneLine>
      <DueTime heading={row.heading} dueAt={row.action.dueAt} dueAllDay={row.action.dueAllDay} />
    </li>
  );
};

/** Today's first: what is overdue is counted, and listed where there is room. */
const Due = ({ data, meta }: Work) => {
  const t = useText();
  const isToday = ({ heading }: WorkRow) => heading === 'today';
  const rows = [...data.filter(isToday), ...data.filter((row) => !isToday(row))].slice(0, SHOWN);
  return (
    <Box data-casework="due-today">
      <Typography tag="p" textColor="neutral700" paddingBottom={2}>
        {t('work.widget.summary', { count: meta.counts.today, overdue: meta.counts.overdue })}
      </Typography>
      <List>
        {rows.map((row) => (
          <Item key={row.action.documentId} row={row} />
        ))}
      </List>
    </Box>
  );
};

/** What whoever is logged in has to do today, and what they should have done before. */
export const DueTodayWidget = () => {
  const t = useText();
  return (
    <Loaded
      query={useWorkQuery({ person: 'me', due: 'today', pages: 1 })}
      loading={<Widget.Loading>{t('loading')}</Widget.Loading>}
      isEmpty={({ data }) => data.length === 0}
      empty={<Nothing name="due-today" title="work.widget.empty" hint="work.widget.empty.hint" />}
    >
      {(work) => <Due {...work} />}
    </Loaded>
  );
};
