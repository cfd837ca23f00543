import { Button } from '@strapi/design-system';

interface ShowMoreProps {
  label: string;
  nextCursor: string | null;
  isFetching: boolean;
  onMore: (cursor: string) => void;
}

/** Nothing where that was all. */
export const ShowMore = ({ label, nextCursor, isFetching, onMore }: ShowMoreProps) =>
  nextCursor === null ? null : (
    <Button variant="tertiary" loading={isFetching} onClick={() => onMore(nextCursor)}>
      {label}
    </Button>
  );
