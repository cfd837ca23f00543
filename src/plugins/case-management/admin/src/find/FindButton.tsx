import { Button, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useText } from '../services/use-text';
import { readsSlash } from './keys';
import { useFind } from './use-find';
import { useLogin } from './use-login';

/** For those who do not know the key, and those who have none: opens the search box. */
export const FindButton = () => {
  const t = useText();
  const open = useFind();
  const key = readsSlash(useLogin()) ? '/' : 'Ctrl-K';
  return open ? (
    <Button variant="tertiary" startIcon={<Search />} aria-keyshortcuts="/ Control+K" onClick={open}>
      {t('find.title')}{' '}
      <Typography variant="pi" textColor="neutral600" aria-hidden display={{ initial: 'none', medium: 'inline' }}>
        {key}
      </Typography>
    </Button>
  ) : null;
};
