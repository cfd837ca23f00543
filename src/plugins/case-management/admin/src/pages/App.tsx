import { Page } from '@strapi/strapi/admin';
import { type ReactElement, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { permissionId } from '../../../shared/permissions';
import { FindProvider } from '../find/FindProvider';
import { LogProvider } from '../log/LogProvider';
import { useText } from '../services/use-text';
import { NotFound } from './NotFound';
import { type PageRoute, pageRoutes } from './routes';

/** A page behind all the permissions that its data needs: `Page.Protect` with several would be content with one. */
const Guarded = ({ permissions, Page: Content }: PageRoute) => {
  const t = useText();
  const page = (
    <Suspense fallback={<Page.Loading>{t('loading')}</Page.Loading>}>
      <Content />
    </Suspense>
  );
  return permissions.reduceRight<ReactElement>(
    (inside, key) => <Page.Protect permissions={[{ action: permissionId(key), subject: null }]}>{inside}</Page.Protect>,
    page
  );
};

export const App = () => (
  <LogProvider>
    <FindProvider>
      <Routes>
        {pageRoutes.map((route) => (
          <Route key={route.path} path={route.path} element={<Guarded {...route} />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </FindProvider>
  </LogProvider>
);
