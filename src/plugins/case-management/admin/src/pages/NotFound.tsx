import { Page } from '@strapi/strapi/admin';
import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

export const NotFound = () => {
  const t = useText();
  return (
    <Page.NoData
      content={t('notFound')}
      action={
        <LinkButton tag={Link} to={paths.home} variant="secondary">
          {t('notFound.home')}
        </LinkButton>
      }
    />
  );
};
