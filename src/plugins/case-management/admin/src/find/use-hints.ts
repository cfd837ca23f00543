import { regionOf } from '../client/region';
import { useAge } from '../client/use-age';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { localDay } from '../timeline/days';
import type { Hints } from './entries';

const joined = (...parts: Array<string | null | undefined>) => parts.filter(Boolean).join(' · ');

/** What tells a line from others of the same name. */
export const useHints = (): Hints => {
  const t = useText();
  const age = useAge();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const day = (at: string) => {
    const otherYear = localDay(new Date(at), timeZone).slice(0, 4) !== localDay(new Date(), timeZone).slice(0, 4);
    return formatDate(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(otherYear && { year: 'numeric' }),
      timeZone,
    });
  };
  return {
    identity: (found) => {
      const [open] = found.openCases;
      const last = open?.lastDone;
      return joined(
        found.diedOn ? t('find.died') : (age(found) ?? t('find.ageUnknown')),
        regionOf(found),
        found.knownAs && t('find.knownAs', { name: found.knownAs }),
        found.formerNames && t('find.formerly', { name: found.formerNames }),
        open ? joined(open.reference, open.advocate) : found.lastClosed && t('find.noOpenCase'),
        last && `${last.type ?? t('entry.noType')} ${day(last.at)}`
      );
    },
    case: (found) =>
      joined(found.client?.name, found.advocate, found.stage === 'closed' ? t('client.closed') : day(found.touchedAt)),
    action: (found) => joined(found.type?.name, day(found.at), found.client?.name, found.case?.reference),
  };
};
