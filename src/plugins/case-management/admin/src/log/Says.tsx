import { Notice } from '../components/Notice';
import { useText } from '../services/use-text';

/** What stands in the way of saving, besides what is said at single fields. */
export const Says = ({ sentences }: { sentences: readonly string[] }) => {
  const t = useText();
  if (sentences.length === 0) return null;
  return (
    <Notice tone="danger" title={t('log.notSaved')}>
      {sentences.join(' ')}
    </Notice>
  );
};
