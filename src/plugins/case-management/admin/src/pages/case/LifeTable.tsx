import { VisuallyHidden } from '@strapi/design-system';
import { useMemo } from 'react';
import { monthsOf, type Point } from '../../case/life';
import { Duration } from '../../components/Duration';
import { useDates } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { localMonth } from '../../timeline/days';

/** What the picture shows, for whoever does not see it: months with what was done, how long it took, and milestones. */
export const LifeTable = ({ points }: { points: Point[] }) => {
  const t = useText();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const months = useMemo(() => monthsOf(points, (at) => localMonth(new Date(at), timeZone)), [points, timeZone]);
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('case.life')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case.life.month')}</th>
            <th scope="col">{t('case.state.done')}</th>
            <th scope="col">{t('case.life.time')}</th>
            <th scope="col">{t('case.state.planned')}</th>
            <th scope="col">{t('case.life.milestones')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ key, at, done, minutes, planned, milestones }) => (
            <tr key={key}>
              <th scope="row">{formatDate(at, { month: 'long', year: 'numeric', timeZone })}</th>
              <td>{done}</td>
              <td>
                <Duration minutes={minutes} />
              </td>
              <td>{planned}</td>
              <td>{milestones.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
};
