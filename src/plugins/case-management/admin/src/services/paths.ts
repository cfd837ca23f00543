import { PLUGIN_ID, UID } from '../../../shared/ids';

const collection = (uid: string) => `/content-manager/collection-types/${uid}`;

/** Where things are in the admin panel, relative to its root. */
export const paths = {
  home: `/plugins/${PLUGIN_ID}`,
  caseTimeline: (documentId: string) => `/plugins/${PLUGIN_ID}/cases/${documentId}/timeline`,
  identityTimeline: (documentId: string) => `/plugins/${PLUGIN_ID}/identities/${documentId}/timeline`,
  caseForm: (documentId: string) => `${collection(UID.case)}/${documentId}`,
  identityForm: (documentId: string) => `${collection(UID.identity)}/${documentId}`,
  newAction: `${collection(UID.action)}/create`,
  newCase: `${collection(UID.case)}/create`,
  rolesOfCase: (documentId: string) => `${collection(UID.role)}?filters[$and][0][case][documentId][$eq]=${documentId}`,
};
