import { Button, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { HeadVerbs } from '../components/HeadVerbs';
import { FindButton } from '../find/FindButton';
import { useLog } from '../log/use-log';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';

/** What can be done about a client; who has died is not taken on again. */
export const ClientActions = ({ documentId, desk }: { documentId: string; desk: ClientDesk['data'] }) => {
  const t = useText();
  const log = useLog();
  const mayOpen = useMay(...NEEDS.intake);
  const mayEdit = useMay('identity.write');
  const { identity, permitsCases, cases } = desk;
  const opens = mayOpen && permitsCases && !identity.diedOn;
  return (
    <HeadVerbs
      main={
        log && (cases.length > 0 || opens) ? (
          <Button onClick={() => log({ clientId: documentId })}>{t('client.log')}</Button>
        ) : null
      }
    >
      <FindButton />
      {mayEdit ? (
        <LinkButton tag={Link} to={paths.identityForm(documentId)} variant="tertiary">
          {t('identity.edit')}
        </LinkButton>
      ) : null}
      {opens ? (
        <LinkButton tag={Link} to={paths.intakeFor(documentId)} variant={log ? 'secondary' : 'default'}>
          {t('client.openCase')}
        </LinkButton>
      ) : null}
    </HeadVerbs>
  );
};
