import type { PickedClient } from '../log/case-choices';
import { useDates } from '../services/use-dates';
import { useText } from '../services/use-text';

const MONTHS_A_YEAR = 12;

/** Whole years on a day, both `YYYY-MM-DD`. */
const yearsBetween = (born: string, on: string) => {
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, today = 1] = on.split('-').map(Number);
  const months = (thisYear - year) * MONTHS_A_YEAR + thisMonth - month - (today < day ? 1 : 0);
  return Math.floor(months / MONTHS_A_YEAR);
};

/** What tells a person from another of the same name: "41, born 3 Mar 1985, North". */
export const usePerson = () => {
  const t = useText();
  const { formatDate } = useDates();
  return ({ dateOfBirth, dateOfBirthEstimated, region }: PickedClient): string => {
    const age = dateOfBirth ? yearsBetween(dateOfBirth, new Date().toISOString().slice(0, 10)) : null;
    const date = dateOfBirth ? formatDate(`${dateOfBirth}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }) : '';
    const born = dateOfBirthEstimated ? t('log.person.about', { age }) : t('log.person.born', { age, date });
    return [age === null ? null : born, region?.name].filter(Boolean).join(' · ');
  };
};
