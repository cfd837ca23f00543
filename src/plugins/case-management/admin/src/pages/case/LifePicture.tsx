import { scaleSqrt, scaleUtc } from '@visx/scale';
import { Circle, Line, Polygon } from '@visx/shape';
import { memo, useMemo } from 'react';
import { useTheme } from 'styled-components';
import { type Lane, type Point, stacked } from '../../case/life';
import { useDates } from '../../services/use-dates';
import { useText } from '../../services/use-text';

interface LifePictureProps {
  width: number;
  dots: Point[];
  lanes: Lane[];
  now: number;
  opened: number | null;
  closed: number | null;
  active: Point | null;
  onHover: (documentId: string) => void;
}

interface Drawn {
  point: Point;
  x: number;
  y: number;
  r: number;
}

const AXIS = 20;
const ONE_LANE = 68;
const LANE = 34;
const SIDE = 12;
const LABELS = 110;
const [SMALLEST, LARGEST] = [2, 8];
/** With more dots than these, each is drawn smaller and lighter, so that a crowd shows as a crowd. */
const MANY = 150;
const DAY = 24 * 60 * 60 * 1000;

const heightOf = (lanes: Lane[]) => (lanes.length === 1 ? ONE_LANE : lanes.length * LANE) + AXIS;

/** Room on both sides, so that a case of one day is a picture too. */
const scaleOf = ({ width, dots, lanes, now, opened, closed }: LifePictureProps) => {
  const times = [...dots.map(({ at }) => at), opened, closed, now].filter((time) => time !== null);
  const [from, to] = times.reduce(([low, high], time) => [Math.min(low, time), Math.max(high, time)], [now, now]);
  const room = Math.max((to - from) * 0.01, DAY / 2);
  const left = lanes.length > 1 && width > 500 ? LABELS : 0;
  return scaleUtc<number>({ domain: [from - room, to + room], range: [left + SIDE, width - SIDE] });
};

const drawn = (props: LifePictureProps, x: (at: number) => number): Drawn[] => {
  const longest = props.dots.reduce((most, { minutes }) => Math.max(most, minutes), 60);
  const radius = scaleSqrt<number>({
    domain: [0, longest],
    range: [SMALLEST, props.dots.length > MANY ? LARGEST / 2 : LARGEST],
  });
  const height = props.lanes.length === 1 ? ONE_LANE : LANE;
  const all = props.lanes.flatMap(({ points }, lane) => {
    const xs = points.map(({ at }) => x(at));
    const away = stacked(xs, height / 2 - LARGEST / 2 - 1);
    return points.map((point, index) => ({
      point,
      x: xs[index] ?? 0,
      y: lane * height + height / 2 + (point.milestone ? 0 : (away[index] ?? 0)),
      r: point.milestone ? 6 : radius(point.minutes),
    }));
  });
  // Milestones stand out: above the others.
  return all.sort((a, b) => Number(a.point.milestone) - Number(b.point.milestone));
};

const Dot = ({ point, x, y, r, opacity }: Drawn & { opacity: number }) => {
  const { colors } = useTheme();
  if (point.milestone && point.state === 'done')
    return <Polygon sides={4} size={r + 1} center={{ x, y }} rotate={0} fill={colors.success600} />;
  const hollow = point.state !== 'done';
  const colour = { done: colors.neutral600, planned: colors.primary600, cancelled: colors.neutral400 }[point.state];
  return (
    <Circle
      cx={x}
      cy={y}
      r={hollow ? Math.max(r, 3.5) : r}
      fill={hollow ? colors.neutral0 : colour}
      fillOpacity={hollow ? 1 : opacity}
      stroke={colour}
      strokeWidth={hollow ? 1.5 : 0}
    />
  );
};

/** Thousands of dots: drawn once, however the pointer moves. */
const Dots = memo(function Dots({ dots }: { dots: Drawn[] }) {
  return (
    <>
      {dots.map((dot) => (
        <Dot key={`${dot.point.documentId}-${dot.y}`} {...dot} opacity={dots.length > MANY ? 0.4 : 0.6} />
      ))}
    </>
  );
});

interface MarkProps {
  x: number;
  height: number;
  label: string;
  strong?: boolean;
}

const Mark = ({ x, height, label, strong = false }: MarkProps) => {
  const { colors } = useTheme();
  const colour = strong ? colors.primary600 : colors.neutral600;
  return (
    <>
      <Line
        from={{ x, y: 0 }}
        to={{ x, y: height - AXIS }}
        stroke={colour}
        strokeDasharray={strong ? undefined : '3 3'}
      />
      <text x={x + 4} y={strong ? 10 : 22} fontSize={11} fontWeight={strong ? 600 : 400} fill={colour}>
        {label}
      </text>
    </>
  );
};

interface AxisProps {
  x: ReturnType<typeof scaleOf>;
  width: number;
  height: number;
}

const Axis = ({ x, width, height }: AxisProps) => {
  const { colors } = useTheme();
  const { formatDate } = useDates();
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110))).filter((tick) => x(tick) < width - 40);
  const [first, last] = x.domain();
  const long = Number(last) - Number(first) > 300 * DAY;
  return (
    <>
      <Line from={{ x: 0, y: height - AXIS }} to={{ x: width, y: height - AXIS }} stroke={colors.neutral200} />
      {ticks.map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 6} fontSize={11} fill={colors.neutral600}>
          {formatDate(tick, { month: 'short', ...(long ? { year: 'numeric' } : { day: 'numeric' }), timeZone: 'UTC' })}
        </text>
      ))}
    </>
  );
};

const LaneNames = ({ lanes, width }: Pick<LifePictureProps, 'lanes' | 'width'>) => {
  const t = useText();
  const { colors } = useTheme();
  if (lanes.length === 1 && lanes[0]?.name === null) return null;
  const most = width > 500 ? 16 : 12;
  return (
    <>
      {lanes.map(({ key, name }, index) => {
        const words = name ?? t(key === 'rest' ? 'case.lanes.rest' : 'case.lanes.nobody');
        return (
          <text
            key={key}
            x={2}
            y={index * LANE + (width > 500 ? LANE / 2 + 4 : 11)}
            fontSize={11}
            fill={colors.neutral700}
          >
            {words.length > most ? `${words.slice(0, most - 1)}…` : words}
            <title>{words}</title>
          </text>
        );
      })}
    </>
  );
};

const nearest = (dots: Drawn[], x: number, y: number) =>
  dots.reduce<{ dot: Drawn | null; away: number }>(
    (best, dot) => {
      const away = (dot.x - x) ** 2 + ((dot.y - y) / 2) ** 2;
      return away < best.away ? { dot, away } : best;
    },
    { dot: null, away: 24 ** 2 }
  ).dot;

/** Read by eye; whoever reads otherwise has the scale that it stands in, and the table below it. */
export const LifePicture = (props: LifePictureProps) => {
  const t = useText();
  const { colors } = useTheme();
  const { width, dots, lanes, now, opened, closed, active, onHover } = props;
  const { x, places } = useMemo(() => {
    const scale = scaleOf({ width, dots, lanes, now, opened, closed, active: null, onHover: () => undefined });
    const all = { width, dots, lanes, now, opened, closed, active: null, onHover: () => undefined };
    return { x: scale, places: drawn(all, (at) => scale(at)) };
  }, [width, dots, lanes, now, opened, closed]);
  const height = heightOf(lanes);
  const shown = active ? places.find(({ point }) => point.documentId === active.documentId) : undefined;
  return (
    <svg
      width={width}
      height={height}
      aria-hidden
      focusable="false"
      onMouseMove={({ clientX, clientY, currentTarget }) => {
        const box = currentTarget.getBoundingClientRect();
        const dot = nearest(places, clientX - box.left, clientY - box.top);
        if (dot) onHover(dot.point.documentId);
      }}
    >
      <Axis x={x} width={width} height={height} />
      <LaneNames lanes={lanes} width={width} />
      <Dots dots={places} />
      {opened ? <Mark x={x(opened)} height={height} label={t('case.life.opened')} /> : null}
      {closed ? <Mark x={x(closed)} height={height} label={t('case.life.closed')} /> : null}
      <Mark x={x(now)} height={height} label={t('case.now')} strong />
      {shown ? (
        <Circle cx={shown.x} cy={shown.y} r={shown.r + 3} fill="none" stroke={colors.primary600} strokeWidth={2} />
      ) : null}
    </svg>
  );
};
