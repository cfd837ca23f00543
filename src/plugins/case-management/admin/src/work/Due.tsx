import type { WorkRow } from '../../../shared/contracts/work';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { daysFromNow } from '../timeline/days';
import { Far, Late, OneLine } from './line';

type Due = Pick<WorkRow, 'heading'> & Pick<WorkRow['action'], 'dueAt' | 'dueAllDay'>;

/** When something is due, in as few words as its heading leaves to say; the exact instant on hover. */
export const DueTime = ({ heading, dueAt, dueAllDay }: Due) => {
  const t = useText();
  const { formatDate, formatRelativeTime } = useDates();
  const { timeZone } = useOrganisation();
  const exact = formatDate(dueAt, { dateStyle: 'full', ...(dueAllDay ? {} : { timeStyle: 'short' }), timeZone });
  const time = dueAllDay ? null : formatDate(dueAt, { hour: 'numeric', minute: '2-digit', timeZone });
  const day = formatDate(dueAt, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  const distance = formatRelativeTime(daysFromNow(new Date(dueAt), new Date(), timeZone), 'day', { numeric: 'auto' });
  const shown = heading === 'today' ? (time ?? t('work.anyTime')) : [day, time].filter(Boolean).join(', ');
  return (
    <OneLine as="p" className="when">
      <time dateTime={dueAt} title={exact}>
        {time ? <strong>{shown}</strong> : shown}
      </time>
      {heading === 'overdue' || heading === 'week' ? ' ' : null}
      {heading === 'overdue' ? <Late>{distance}</Late> : null}
      {heading === 'week' ? <Far>{distance}</Far> : null}
    </OneLine>
  );
};
