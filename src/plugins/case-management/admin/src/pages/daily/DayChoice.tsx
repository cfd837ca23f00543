import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import { dayBeside } from '../../services/local-instant';
import { useDates } from '../../services/use-dates';
import { useText } from '../../services/use-text';
import { localDay } from '../../timeline/days';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `?day=` is in the address; today unless said, and never a day to come. */
export const useDay = (timeZone?: string) => {
  const [search, setSearch] = useSearchParams();
  const today = localDay(new Date(), timeZone);
  const wanted = search.get('day') ?? '';
  const isDay = DAY.test(wanted) && !Number.isNaN(Date.parse(wanted)) && wanted <= today;
  const day = isDay ? wanted : today;
  const go = (days: number) => {
    const next = dayBeside(day, days);
    setSearch(next >= today ? {} : { day: next });
  };
  return { day, isToday: day === today, go };
};

export const DayChoice = ({ day, isToday, go }: ReturnType<typeof useDay>) => {
  const t = useText();
  const { formatDate } = useDates();
  const shown = formatDate(`${day}T12:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <Flex gap={2}>
      <IconButton label={t('daily.before')} onClick={() => go(-1)}>
        <ChevronLeft />
      </IconButton>
      <Typography tag="h2" variant="delta" aria-live="polite">
        {shown}
      </Typography>
      <IconButton label={t('daily.after')} disabled={isToday} onClick={() => go(1)}>
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};
