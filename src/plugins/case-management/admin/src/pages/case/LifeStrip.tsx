import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type LaneKind, lanesOf, type Point } from '../../case/life';
import { Duration } from '../../components/Duration';
import { useDates } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { LifePicture } from './LifePicture';
import { LifeTable } from './LifeTable';

interface LifeStripProps {
  points: Point[];
  openedAt: string | null;
  closedAt: string | null;
  lanes: LaneKind;
  onLanes: (lanes: LaneKind) => void;
  onGo: (documentId: string) => void;
}

/** Moved along with the arrow keys, as along a scale: screen readers say each action that it comes to. */
const Track = styled.div`
  cursor: pointer;
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
};

const useWords = () => {
  const t = useText();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const timeOf = (minutes: number) =>
    minutes === 0
      ? null
      : [
          minutes >= 60 ? t('duration.hours', { hours: Math.floor(minutes / 60) }) : null,
          minutes % 60 ? t('duration.minutes', { minutes: minutes % 60 }) : null,
        ]
          .filter(Boolean)
          .join(' ');
  return ({ at, kind, minutes, people, state }: Point) =>
    [
      formatDate(at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone }),
      kind?.name ?? t('entry.noType'),
      state === 'done' ? null : t(state === 'planned' ? 'case.state.planned' : 'state.cancelled'),
      timeOf(minutes),
      people.map(({ name }) => name).join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
};

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  PageUp: (at) => at + 10,
  PageDown: (at) => at - 10,
  Home: () => 0,
  End: (_, last) => last,
};

const LaneChoice = ({ lanes, onLanes }: Pick<LifeStripProps, 'lanes' | 'onLanes'>) => {
  const t = useText();
  return (
    <Box width="16rem" shrink={0}>
      <SingleSelect
        size="S"
        aria-label={t('case.lanes')}
        value={lanes}
        onChange={(value) => onLanes(String(value) as LaneKind)}
      >
        <SingleSelectOption value="none">{t('case.lanes.none')}</SingleSelectOption>
        <SingleSelectOption value="kind">{t('case.lanes.kind')}</SingleSelectOption>
        <SingleSelectOption value="person">{t('case.lanes.person')}</SingleSelectOption>
      </SingleSelect>
    </Box>
  );
};

const Summary = ({ points }: { points: Point[] }) => {
  const t = useText();
  const minutes = points.reduce((sum, point) => sum + (point.state === 'done' ? point.minutes : 0), 0);
  return (
    <>
      {t('case.life.summary', { count: points.length })}
      {minutes > 0 ? ' · ' : ''}
      <Duration minutes={minutes} />
    </>
  );
};

/** What the system notes down is no dot: opening and closing are lines, and roles stand in the list. */
const useDots = (points: Point[], by: LaneKind) =>
  useMemo(() => {
    const dots = points.filter(({ system }) => !system);
    return { dots, lanes: lanesOf(dots, by) };
  }, [points, by]);

/** The whole life of a case in one strip: dots sized by time, milestones, now, opening and closing. */
export const LifeStrip = (props: LifeStripProps) => {
  const { points, openedAt, closedAt, lanes: by, onLanes, onGo } = props;
  const t = useText();
  const wordsOf = useWords();
  const { ref, width } = useWidth();
  const { dots, lanes } = useDots(points, by);
  const [active, setActive] = useState<number | null>(null);
  const now = useMemo(() => Date.now(), []);
  const current = active === null ? undefined : dots[active];
  const first = dots.filter(({ at }) => at <= now).length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const at = active === null ? Math.max(first, 0) : step(active, dots.length - 1);
      setActive(Math.min(Math.max(at, 0), dots.length - 1));
    }
    if ((event.key === 'Enter' || event.key === ' ') && current) {
      event.preventDefault();
      onGo(current.documentId);
    }
  };
  return (
    <Box tag="section" aria-label={t('case.life')} paddingBottom={4} data-casework="life">
      <Track
        ref={ref}
        role="slider"
        tabIndex={0}
        aria-label={t('case.life.label')}
        aria-valuemin={1}
        aria-valuemax={dots.length}
        aria-valuenow={(active ?? Math.max(first, 0)) + 1}
        aria-valuetext={current ? wordsOf(current) : t('case.life.summary', { count: dots.length })}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onMouseLeave={() => setActive(null)}
        onClick={() => current && onGo(current.documentId)}
      >
        {width > 0 ? (
          <LifePicture
            width={width}
            dots={dots}
            lanes={lanes}
            now={now}
            opened={openedAt ? Date.parse(openedAt) : null}
            closed={closedAt ? Date.parse(closedAt) : null}
            active={current ?? null}
            onHover={(documentId) => setActive(dots.findIndex((dot) => dot.documentId === documentId))}
          />
        ) : null}
      </Track>
      <Flex justifyContent="space-between" gap={4} paddingTop={2} alignItems="center">
        <Typography tag="p" variant="pi" textColor={current ? 'neutral800' : 'neutral600'} ellipsis>
          {current ? wordsOf(current) : <Summary points={dots} />}
        </Typography>
        <LaneChoice lanes={by} onLanes={onLanes} />
      </Flex>
      <LifeTable points={points} />
    </Box>
  );
};
