import { useAuth } from '@strapi/strapi/admin';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { type PermissionKey, permissionId } from '../../../shared/permissions';
import { FindButton } from '../find/FindButton';
import { useLog } from '../log/use-log';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

const OPENS_CASES: PermissionKey[] = ['identity.write', 'case.write', 'action.write', 'role.write'];

const useMay = (keys: PermissionKey[]) => {
  const permissions = useAuth('ClientActions', (state) => state.permissions);
  return keys.every((key) => permissions.some(({ action }) => action === permissionId(key)));
};

/** What can be done about a client; who has died is not taken on again. */
export const ClientActions = ({ documentId, desk }: { documentId: string; desk: ClientDesk['data'] }) => {
  const t = useText();
  const log = useLog();
  const mayOpen = useMay(OPENS_CASES);
  const mayEdit = useMay(['identity.write']);
  const { identity, permitsCases, cases } = desk;
  const opens = mayOpen && permitsCases && !identity.diedOn;
  return (
    <Flex gap={2} wrap="wrap">
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
      {log && (cases.length > 0 || opens) ? (
        <Button onClick={() => log({ clientId: documentId })}>{t('client.log')}</Button>
      ) : null}
    </Flex>
  );
};
