import type { IdentityRecord } from '../../../shared/contracts/identity';
import { useText } from '../services/use-text';
import { EditDrawer } from './EditDrawer';
import { useIdentityGroups } from './use-identity-groups';

interface EditIdentityProps {
  documentId: string;
  name: string;
  onClose: () => void;
}

/** Who somebody is and how to reach them, to be changed. */
export const EditIdentity = ({ documentId, name, onClose }: EditIdentityProps) => {
  const t = useText();
  return (
    <EditDrawer<IdentityRecord>
      to={`identities/${documentId}`}
      title={t('edit.title', { name })}
      form={useIdentityGroups()}
      onClose={onClose}
    />
  );
};
