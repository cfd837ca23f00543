import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';

/** To where somebody is added to the register without a case. */
export const NewIdentityLink = () => {
  const t = useText();
  return useMay(...NEEDS.newIdentity) ? (
    <LinkButton tag={Link} to={paths.newIdentity} variant="tertiary">
      {t('newIdentity.link')}
    </LinkButton>
  ) : null;
};
