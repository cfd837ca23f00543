import { PLUGIN_ID, UID } from '../../../shared/ids';

const collection = (uid: string) => `/content-manager/collection-types/${uid}`;

/** Where things are in the admin panel, relative to its root. */
export const paths = {
  home: `/plugins/${PLUGIN_ID}`,
  find: `/plugins/${PLUGIN_ID}/find`,
  casePage: (documentId: string) => `/plugins/${PLUGIN_ID}/cases/${documentId}`,
  /** An action in the timeline of its case, in sight and marked. */
  actionInCase: (caseId: string, documentId: string) => `/plugins/${PLUGIN_ID}/cases/${caseId}?action=${documentId}`,
  intake: `/plugins/${PLUGIN_ID}/intake`,
  daily: `/plugins/${PLUGIN_ID}/daily`,
  clientPage: (documentId: string) => `/plugins/${PLUGIN_ID}/identities/${documentId}`,
  newIdentity: `/plugins/${PLUGIN_ID}/identities/new`,
  intakeFor: (client: string) => `/plugins/${PLUGIN_ID}/intake?client=${client}`,
  caseForm: (documentId: string) => `${collection(UID.case)}/${documentId}`,
  identityForm: (documentId: string) => `${collection(UID.identity)}/${documentId}`,
  rolesOfCase: (documentId: string) => `${collection(UID.role)}?filters[$and][0][case][documentId][$eq]=${documentId}`,
};
