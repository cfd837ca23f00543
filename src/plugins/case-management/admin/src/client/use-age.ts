import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { localDay } from '../timeline/days';
import { yearsBetween } from './age';

interface Born {
  dateOfBirth: string | null;
  dateOfBirthEstimated: boolean | null;
  diedOn?: string | null;
}

/** How old somebody is, in words; an age that was estimated gives no birthday. Null where nobody knows. */
export const useAge = () => {
  const t = useText();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  return ({ dateOfBirth, dateOfBirthEstimated, diedOn }: Born, withDay = false): string | null => {
    if (!dateOfBirth) return null;
    const years = yearsBetween(dateOfBirth, diedOn ?? localDay(new Date(), timeZone));
    if (diedOn) return t('client.diedAged', { years });
    if (dateOfBirthEstimated) return t('client.about', { years });
    if (!withDay) return t('client.age', { years });
    const born = formatDate(dateOfBirth, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    return t('client.ageBorn', { years, born });
  };
};
