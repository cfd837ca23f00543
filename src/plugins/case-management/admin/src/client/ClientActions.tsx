import { Button, LinkButton } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { HeadVerbs } from '../components/HeadVerbs';
import { FindButton } from '../find/FindButton';
import { useLog } from '../log/use-log';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';

const EditIdentity = lazy(() => import('../edit/EditIdentity').then((module) => ({ default: module.EditIdentity })));

/** What can be done about a client; who has died is not taken on again. */
export const ClientActions = ({ documentId, desk }: { documentId: string; desk: ClientDesk['data'] }) => {
  const t = useText();
  const log = useLog();
  const mayOpen = useMay(...NEEDS.intake);
  const mayEdit = useMay('identity.write', 'list.read');
  const [editing, setEditing] = useState(false);
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
        <Button variant="tertiary" onClick={() => setEditing(true)}>
          {t('client.edit')}
        </Button>
      ) : null}
      {editing ? (
        <Suspense>
          <EditIdentity
            documentId={documentId}
            name={identity.displayName ?? t('unnamed')}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      ) : null}
      {opens ? (
        <LinkButton tag={Link} to={paths.intakeFor(documentId)} variant={log ? 'secondary' : 'default'}>
          {t('client.openCase')}
        </LinkButton>
      ) : null}
    </HeadVerbs>
  );
};
