import { useText } from '../services/use-text';

/** Whole minutes as people say them: "50 min", "2 h", "1 h 30 min". */
export const Duration = ({ minutes }: { minutes: number | null }) => {
  const t = useText();
  if (!minutes) return null;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return (
    <>
      {[hours ? t('duration.hours', { hours }) : null, rest ? t('duration.minutes', { minutes: rest }) : null]
        .filter(Boolean)
        .join(' ')}
    </>
  );
};
