import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { localDay } from '../timeline/days';

interface WhenProps {
  at: string;
  /** Without the time of day. */
  allDay?: boolean;
  /** Left out where the heading says it; shown where it is not this year, unless told otherwise. */
  year?: 'auto' | 'always' | 'never';
}

/** An instant as people say it, in the organisation's zone; the exact one on hover. */
export const When = ({ at, allDay = false, year = 'auto' }: WhenProps) => {
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const otherYear = localDay(new Date(at), timeZone).slice(0, 4) !== localDay(new Date(), timeZone).slice(0, 4);
  const withYear = year === 'always' || (year === 'auto' && otherYear);
  const shown = formatDate(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    ...(allDay ? {} : { hour: 'numeric', minute: '2-digit' }),
    timeZone,
  });
  const exact = formatDate(at, { dateStyle: 'full', timeStyle: 'long', timeZone });
  return (
    <time dateTime={at} title={exact}>
      {shown}
    </time>
  );
};
