import { VisuallyHidden } from '@strapi/design-system';
import { useText } from '../services/use-text';
import { useWorkCasesQuery, useWorkQuery } from '../services/work';

interface CountedProps {
  tab: 'tasks' | 'cases';
  person: string;
  noContactDays: number;
}

/** Says how much there is, whenever somebody else's work or another limit is chosen; the lists ask for the same. */
export const Counted = ({ tab, person, noContactDays }: CountedProps) => {
  const t = useText();
  const due = useWorkQuery({ person, due: 'week', pages: 1 }, { skip: tab !== 'tasks' }).currentData?.meta.counts;
  const open = useWorkCasesQuery({ person, noContactDays, pages: 1 }, { skip: tab !== 'cases' }).currentData?.meta;
  const tasks = due ? t('work.counted.tasks', { overdue: due.overdue, today: due.today, week: due.week }) : '';
  const cases = open ? t('work.counted.cases', { ...open.counts, days: open.noContactDays }) : '';
  return <VisuallyHidden role="status">{tab === 'tasks' ? tasks : cases}</VisuallyHidden>;
};
