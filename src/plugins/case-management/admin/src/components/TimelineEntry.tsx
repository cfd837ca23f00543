import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Point } from '../case/life';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';
import type { ActionShown } from '../timeline/months';
import { DueBadge } from './DueBadge';
import { Duration } from './Duration';
import { EntryFrame, type EntryShown, Numbers } from './EntryFrame';
import { MoreText } from './MoreText';

export const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

interface EntryProps {
  /** What is known before the words are here. */
  point?: Point;
  action?: ActionShown;
  isNew?: boolean;
  /** A link led here. */
  isMarked?: boolean;
  /** What one can do with it, in the column of how long it took. */
  verbs?: ReactNode;
  /** What stands below its words. */
  below?: ReactNode;
}

const shownOf = ({ point, action }: EntryProps): EntryShown => ({
  at: action?.at ?? new Date(point?.at ?? 0).toISOString(),
  allDay: action ? action.state === 'planned' && action.dueAllDay : (point?.allDay ?? false),
  state: action?.state ?? point?.state ?? 'done',
  milestone: action?.type?.milestone ?? point?.milestone ?? false,
  system: action ? action.source === 'system' : (point?.system ?? false),
  kind: action?.type?.name ?? point?.kind?.name ?? null,
  minutes: action?.durationMinutes ?? point?.minutes ?? null,
});

const State = ({ shown, isNew }: { shown: EntryShown; isNew?: boolean }) => {
  const t = useText();
  return (
    <>
      {shown.state === 'planned' ? <DueBadge at={shown.at} allDay={shown.allDay} /> : null}
      {shown.state === 'cancelled' ? <Badge>{t('state.cancelled')}</Badge> : null}
      {shown.state === 'done' && shown.milestone ? (
        <Badge backgroundColor="success100" textColor="success700">
          {t('state.milestone')}
        </Badge>
      ) : null}
      {isNew ? (
        <Badge backgroundColor="primary100" textColor="primary700">
          {t('case.new')}
        </Badge>
      ) : null}
    </>
  );
};

const InCase = ({ action }: { action?: ActionShown }) =>
  action?.case ? <CaseLink to={paths.casePage(action.case.documentId)}>{action.case.reference}</CaseLink> : null;

const peopleOf = ({ participants }: ActionShown, unnamed: string) =>
  participants.map(({ name, role }) => `${name ?? unnamed} (${role.name})`).join(', ');

const Details = ({ action }: { action: ActionShown }) => {
  const t = useText();
  const who = action.assignee?.name ?? action.recordedBy;
  const people = action.participants.length > 0 ? t('entry.with', { people: peopleOf(action, t('unnamed')) }) : null;
  const line = [who, people].filter(Boolean).join(' · ');
  return (
    <>
      {action.comments ? <MoreText>{action.comments}</MoreText> : null}
      {action.cancelReason ? <MoreText>{t('entry.cancelReason', { reason: action.cancelReason })}</MoreText> : null}
      {line || action.case ? (
        <Typography tag="p" textColor="neutral600">
          {line}
          {line && action.case ? ' · ' : null}
          <InCase action={action} />
        </Typography>
      ) : null}
    </>
  );
};

/** What the system wrote is a quiet line, with who did it and why. */
const SystemLine = ({ shown, action, isNew, isMarked }: EntryProps & { shown: EntryShown }) => (
  <EntryFrame shown={shown} isMarked={isMarked} aria-busy={!action}>
    <Flex className="what" gap={2} wrap="wrap" alignItems="baseline">
      <Typography tag="h3" variant="pi" textColor="neutral600">
        {[action?.summary ?? shown.kind, action?.recordedBy].filter(Boolean).join(' · ')}
      </Typography>
      {action?.case ? (
        <Typography variant="pi">
          <InCase action={action} />
        </Typography>
      ) : null}
      <State shown={shown} isNew={isNew} />
    </Flex>
    {action?.comments ? (
      <Box className="body">
        <MoreText>{action.comments}</MoreText>
      </Box>
    ) : null}
  </EntryFrame>
);

const Title = ({ shown, action }: { shown: EntryShown; action?: ActionShown }) => {
  const t = useText();
  const kind = shown.kind ?? t('entry.noType');
  const quiet = shown.state === 'cancelled';
  const colour = quiet ? 'neutral700' : 'neutral800';
  return (
    <Typography
      tag="h3"
      variant={shown.milestone && shown.state === 'done' ? 'delta' : 'omega'}
      fontWeight={quiet ? undefined : 'bold'}
      textColor={colour}
    >
      {kind}
      {action?.summary && action.summary !== kind ? (
        <Typography tag="span" textColor={colour}>
          {` – ${action.summary}`}
        </Typography>
      ) : null}
    </Typography>
  );
};

/** One action of a timeline: its day and kind at once, its words when they are here. */
export const TimelineEntry = (props: EntryProps) => {
  const { action, isNew, isMarked, verbs, below } = props;
  const shown = shownOf(props);
  if (shown.system) return <SystemLine {...props} shown={shown} />;
  return (
    <EntryFrame shown={shown} isMarked={isMarked} aria-busy={!action}>
      <Flex className="what" gap={2} wrap="wrap" alignItems="baseline">
        <Title shown={shown} action={action} />
        <State shown={shown} isNew={isNew} />
      </Flex>
      <Flex className={shown.state === 'planned' ? 'verbs' : 'length'} gap={2} justifyContent="flex-end">
        {shown.state === 'planned' ? null : (
          <Numbers tag="span" textColor="neutral600">
            <Duration minutes={shown.minutes} />
          </Numbers>
        )}
        {verbs}
      </Flex>
      <Box className="body">
        {action ? <Details action={action} /> : null}
        {below}
      </Box>
    </EntryFrame>
  );
};
