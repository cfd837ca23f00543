import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Point } from '../../case/life';
import { DueBadge } from '../../components/DueBadge';
import { Duration } from '../../components/Duration';
import { MoreText } from '../../components/MoreText';
import { StateMark } from '../../components/StateMark';
import { When } from '../../components/When';
import { useText } from '../../services/use-text';
import type { TimelineAction } from '../../../../shared/contracts/timeline';

/** The rail of dots is the spine: one column for the dot, one for the day, one for what, one for how long. */
const Row = styled.article<{ $quiet: boolean; $marked: boolean }>`
  display: grid;
  grid-template-columns: 1.6rem 15rem minmax(0, 1fr) auto;
  column-gap: 1.2rem;
  row-gap: 0.4rem;
  align-items: baseline;
  position: relative;
  padding: ${({ $quiet }) => ($quiet ? '0.4rem' : '1.2rem')} 0.4rem;
  border-radius: 4px;
  background: ${({ theme, $marked }) => ($marked ? theme.colors.primary100 : 'transparent')};
  &::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 1.1rem;
    width: 1px;
    background: ${({ theme }) => theme.colors.neutral200};
  }
  > .dot {
    position: relative;
    display: flex;
    justify-content: center;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
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
    > .verbs {
      grid-column: 2 / -1;
      grid-row: 4;
    }
  }
`;

const Numbers = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

export type Verb = 'complete' | 'cancel';

interface EntryProps {
  /** What is known before the words are here. */
  point: Point | undefined;
  action: TimelineAction | undefined;
  isNew: boolean;
  /** A link led here. */
  isMarked: boolean;
  /** Absent for whoever may not. */
  onVerb?: (verb: Verb, action: TimelineAction) => void;
}

const State = ({ action, isNew }: { action: Shown; isNew: boolean }) => {
  const t = useText();
  return (
    <>
      {action.state === 'planned' ? <DueBadge at={action.at} allDay={action.allDay} /> : null}
      {action.state === 'cancelled' ? <Badge>{t('state.cancelled')}</Badge> : null}
      {action.state === 'done' && action.milestone ? (
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

interface Shown {
  at: string;
  allDay: boolean;
  state: TimelineAction['state'];
  milestone: boolean;
  system: boolean;
  kind: string | null;
  minutes: number | null;
}

const shownOf = ({ point, action }: EntryProps): Shown => ({
  at: action?.at ?? new Date(point?.at ?? 0).toISOString(),
  allDay: action ? action.state === 'planned' && action.dueAllDay : (point?.allDay ?? false),
  state: action?.state ?? point?.state ?? 'done',
  milestone: action?.type?.milestone ?? point?.milestone ?? false,
  system: action ? action.source === 'system' : (point?.system ?? false),
  kind: action?.type?.name ?? point?.kind?.name ?? null,
  minutes: action?.durationMinutes ?? point?.minutes ?? null,
});

const peopleOf = ({ participants }: TimelineAction, unnamed: string) =>
  participants.map(({ name, role }) => `${name ?? unnamed} (${role.name})`).join(', ');

const Details = ({ action }: { action: TimelineAction }) => {
  const t = useText();
  const who = action.assignee?.name ?? action.recordedBy;
  const people = action.participants.length > 0 ? t('entry.with', { people: peopleOf(action, t('unnamed')) }) : null;
  const line = [who, people].filter(Boolean).join(' · ');
  return (
    <>
      {action.comments ? <MoreText>{action.comments}</MoreText> : null}
      {action.cancelReason ? <MoreText>{t('entry.cancelReason', { reason: action.cancelReason })}</MoreText> : null}
      {line ? (
        <Typography tag="p" textColor="neutral600">
          {line}
        </Typography>
      ) : null}
    </>
  );
};

const Verbs = ({ action, onVerb }: { action: TimelineAction; onVerb: NonNullable<EntryProps['onVerb']> }) => {
  const t = useText();
  const what = action.summary ?? action.type?.name ?? t('entry.noType');
  return (
    <Flex gap={1} className="verbs">
      <Button
        size="S"
        variant="secondary"
        aria-label={t('case.doneOf', { what })}
        onClick={() => onVerb('complete', action)}
      >
        {t('case.done')}
      </Button>
      <Button
        size="S"
        variant="ghost"
        aria-label={t('case.cancelOf', { what })}
        onClick={() => onVerb('cancel', action)}
      >
        {t('case.cancel')}
      </Button>
    </Flex>
  );
};

interface FrameProps {
  shown: Shown;
  isMarked: boolean;
  children: ReactNode;
  'aria-busy': boolean;
}

const Frame = ({ shown, isMarked, children, ...rest }: FrameProps) => (
  <Row $quiet={shown.system} $marked={isMarked} aria-current={isMarked || undefined} tabIndex={-1} {...rest}>
    <span className="dot">
      <StateMark
        action={{
          state: shown.state,
          source: shown.system ? 'system' : 'human',
          type: { key: '', name: '', countsTime: false, milestone: shown.milestone },
        }}
      />
    </span>
    <Numbers tag="span" variant={shown.system ? 'pi' : 'omega'} textColor="neutral600">
      <When at={shown.at} allDay={shown.allDay || shown.system} year={shown.state === 'planned' ? 'auto' : 'never'} />
    </Numbers>
    {children}
  </Row>
);

/** Changes of stage and role are a quiet line, with who made them and why. */
const SystemLine = ({ shown, action, isNew, isMarked }: Omit<EntryProps, 'point'> & { shown: Shown }) => (
  <Frame shown={shown} isMarked={isMarked} aria-busy={!action}>
    <Flex className="what" gap={2} wrap="wrap" alignItems="baseline">
      <Typography tag="h3" variant="pi" textColor="neutral600">
        {[action?.summary ?? shown.kind, action?.recordedBy].filter(Boolean).join(' · ')}
      </Typography>
      <State action={shown} isNew={isNew} />
    </Flex>
    {action?.comments ? (
      <Box className="body">
        <MoreText>{action.comments}</MoreText>
      </Box>
    ) : null}
  </Frame>
);

/** One action of the timeline: its day and kind at once, its words when they are here. */
export const Entry = (props: EntryProps) => {
  const t = useText();
  const { action, isNew, isMarked, onVerb } = props;
  const shown = shownOf(props);
  if (shown.system) return <SystemLine shown={shown} action={action} isNew={isNew} isMarked={isMarked} />;
  const kind = shown.kind ?? t('entry.noType');
  const quiet = shown.state === 'cancelled';
  const verbs = action && onVerb && action.state === 'planned' ? <Verbs action={action} onVerb={onVerb} /> : null;
  return (
    <Frame shown={shown} isMarked={isMarked} aria-busy={!action}>
      <Flex className="what" gap={2} wrap="wrap" alignItems="baseline">
        <Typography
          tag="h3"
          variant={shown.milestone && shown.state === 'done' ? 'delta' : 'omega'}
          fontWeight={quiet ? undefined : 'bold'}
          textColor={quiet ? 'neutral700' : 'neutral800'}
        >
          {kind}
          {action?.summary && action.summary !== kind ? (
            <Typography tag="span" textColor={quiet ? 'neutral700' : 'neutral800'}>
              {` – ${action.summary}`}
            </Typography>
          ) : null}
        </Typography>
        <State action={shown} isNew={isNew} />
      </Flex>
      {verbs ?? (
        <Numbers tag="span" textColor="neutral600">
          <Duration minutes={shown.minutes} />
        </Numbers>
      )}
      <Box className="body">{action ? <Details action={action} /> : null}</Box>
    </Frame>
  );
};
