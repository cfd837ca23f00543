import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { permissionId } from '../../../shared/permissions';
import { CaseloadPage } from './CaseloadPage';
import { CaseTimelinePage } from './CaseTimelinePage';
import { IdentityTimelinePage } from './IdentityTimelinePage';
import { NotFound } from './NotFound';

const READS_CASES = [{ action: permissionId('case.read'), subject: null }];

/** All our pages, behind the permission that their data needs. */
export const App = () => (
  <Page.Protect permissions={READS_CASES}>
    <Routes>
      <Route index element={<CaseloadPage />} />
      <Route path="cases/:documentId/timeline" element={<CaseTimelinePage />} />
      <Route path="identities/:documentId/timeline" element={<IdentityTimelinePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  </Page.Protect>
);
