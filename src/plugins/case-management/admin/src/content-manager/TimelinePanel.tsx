import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { DueBadge } from '../components/DueBadge';
import { Loaded, type Loading } from '../components/Loaded';
import { Notice } from '../components/Notice';
import { StateMark } from '../components/StateMark';
import { CaseLink } from '../components/TimelineEntry';
import { When } from '../components/When';
import { useCaseTimelineQuery, useIdentityTimelineQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { isOverdue } from '../timeline/days';
import type { ActionShown } from '../timeline/months';

/** How many are listed, and how many are read to count them (the most that one page holds). */
const LISTED = 5;
const READ = 100;

const List = styled.ol`
  list-style: none;
  width: 100%;
`;

const Item = ({ action }: { action: ActionShown }) => {
  const t = useText();
  const type = action.type?.name ?? t('entry.noType');
  return (
    <Flex tag="li" gap={3} alignItems="baseline" paddingBottom={3}>
      <StateMark action={action} />
      <Box minWidth={0} flex={1}>
        <Typography tag="p" textColor="neutral600">
          <When at={action.at} allDay={action.state === 'planned' && action.dueAllDay} />
        </Typography>
        <Typography tag="p" textColor="neutral800">
          {action.summary ?? type}
        </Typography>
        {action.state === 'planned' ? <DueBadge at={action.at} allDay={action.dueAllDay} /> : null}
        {action.state === 'cancelled' ? <Badge>{t('state.cancelled')}</Badge> : null}
      </Box>
    </Flex>
  );
};

const Totals = ({ actions, more }: { actions: ActionShown[]; more: boolean }) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const now = new Date();
  const planned = actions.filter(({ state }) => state === 'planned');
  const overdue = planned.filter(({ at, dueAllDay }) => isOverdue({ at, allDay: dueAllDay }, now, timeZone));
  return (
    <Typography tag="p" textColor="neutral700">
      {[
        t(more ? 'panel.countMore' : 'panel.count', { count: actions.length }),
        planned.length ? t('panel.planned', { count: planned.length }) : null,
        overdue.length ? t('panel.overdue', { count: overdue.length }) : null,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Typography>
  );
};

interface Timeline {
  data: { actions: ActionShown[] };
  meta: { nextCursor: string | null };
}

interface LatestProps {
  query: Loading<Timeline>;
  wholeTimeline: string;
  people?: string;
}

const Listed = ({ data: { actions }, meta }: Timeline) => (
  <>
    <Totals actions={actions} more={meta.nextCursor !== null} />
    <List>
      {actions.slice(0, LISTED).map((action) => (
        <Item key={action.documentId} action={action} />
      ))}
    </List>
  </>
);

const Latest = ({ query, wholeTimeline, people }: LatestProps) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-casework="panel">
      <Loaded
        query={query}
        isEmpty={({ data }) => data.actions.length === 0}
        empty={<Notice tone="neutral" title={t('timeline.empty')} />}
      >
        {(timeline) => <Listed {...timeline} />}
      </Loaded>
      <Typography tag="p">
        <CaseLink to={wholeTimeline}>{t('panel.open')}</CaseLink>
      </Typography>
      {people ? (
        <Typography tag="p">
          <CaseLink to={people}>{t('panel.people')}</CaseLink>
        </Typography>
      ) : null}
    </Flex>
  );
};

export const LatestOfCase = ({ documentId }: { documentId: string }) => (
  <Latest
    query={useCaseTimelineQuery({ documentId, limit: READ })}
    wholeTimeline={paths.casePage(documentId)}
    people={paths.rolesOfCase(documentId)}
  />
);

export const LatestOfIdentity = ({ documentId }: { documentId: string }) => (
  <Latest query={useIdentityTimelineQuery({ documentId, limit: READ })} wholeTimeline={paths.clientPage(documentId)} />
);
