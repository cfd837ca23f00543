import { Badge } from '@strapi/design-system';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { daysFromNow, isOverdue } from '../timeline/days';

interface DueBadgeProps {
  at: string;
  allDay: boolean;
}

const SOON = 7;

/** How far off a planned action is, in words first and in colour second: danger is overdue, warning is soon. */
export const DueBadge = ({ at, allDay }: DueBadgeProps) => {
  const t = useText();
  const { formatRelativeTime } = useDates();
  const { timeZone } = useOrganisation();
  const now = new Date();
  const days = daysFromNow(new Date(at), now, timeZone);
  const distance = formatRelativeTime(days, 'day', { numeric: 'auto' });
  if (isOverdue({ at, allDay }, now, timeZone)) {
    return (
      <Badge backgroundColor="danger100" textColor="danger700">
        {t('due.overdue', { distance })}
      </Badge>
    );
  }
  const soon = days <= SOON;
  return (
    <Badge backgroundColor={soon ? 'warning100' : 'neutral150'} textColor={soon ? 'neutral800' : 'neutral700'}>
      {t('due.planned', { distance })}
    </Badge>
  );
};
