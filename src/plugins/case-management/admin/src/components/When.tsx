import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';

interface WhenProps {
  at: string;
  /** Without the time of day. */
  allDay?: boolean;
  withYear?: boolean;
}

/** An instant as people say it, in the organisation's zone; the exact one on hover. */
export const When = ({ at, allDay = false, withYear = false }: WhenProps) => {
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const shown = formatDate(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    ...(allDay ? {} : { hour: '2-digit', minute: '2-digit' }),
    timeZone,
  });
  const exact = formatDate(at, { dateStyle: 'full', timeStyle: 'long', timeZone });
  return (
    <time dateTime={at} title={exact}>
      {shown}
    </time>
  );
};
