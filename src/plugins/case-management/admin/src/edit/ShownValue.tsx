import { useDates } from '../services/use-dates';
import { useText } from '../services/use-text';
import { type EditField, listIn } from './values';

/** What is typed in a field, as people read it. */
export const ShownValue = ({ field, typed }: { field: EditField | undefined; typed: string }) => {
  const t = useText();
  const { formatDate } = useDates();
  const named = (value: string) => field?.options?.find((option) => option.value === value)?.label ?? t('edit.other');
  switch (field?.kind) {
    case 'flag':
    case 'yesNo':
      return <>{t(typed === 'true' ? 'ownFields.yes' : 'ownFields.no')}</>;
    case 'date':
      return <>{formatDate(typed, { dateStyle: 'long', timeZone: 'UTC' })}</>;
    case 'one':
      return <>{named(typed)}</>;
    case 'many':
      return <>{listIn(typed).map(named).join(', ')}</>;
    default:
      return <span style={{ whiteSpace: 'pre-wrap' }}>{typed}</span>;
  }
};
