import { Button } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useText } from '../services/use-text';
import { useFind } from './use-find';

/** For those who do not know the key, and those who have none: opens the search box. */
export const FindButton = () => {
  const t = useText();
  const open = useFind();
  return open ? (
    <Button variant="tertiary" startIcon={<Search />} aria-keyshortcuts="/ Control+K" onClick={open}>
      {t('find.title')}
    </Button>
  ) : null;
};
