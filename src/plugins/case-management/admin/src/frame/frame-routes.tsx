import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType, PropsWithChildren } from 'react';
import { DemoBanner } from './DemoBanner';
import { LogHost } from './LogHost';

type Routes = StrapiApp['router']['routes'];
type Route = Routes[number];

const CONTENT_MANAGER = 'content-manager/*';

const Plain = ({ children }: PropsWithChildren) => <>{children}</>;

const inside = (Page: ComponentType, Host: ComponentType<PropsWithChildren>) => {
  const Framed = () => (
    <Host>
      <DemoBanner />
      <Page />
    </Host>
  );
  return Framed;
};

const framed = (route: Route): Route => {
  const { lazy, path } = route;
  if (!lazy) return route;
  const host = path === CONTENT_MANAGER ? LogHost : Plain;
  return {
    ...route,
    lazy: async () => {
      const loaded = await lazy();
      return 'Component' in loaded && loaded.Component
        ? { ...loaded, Component: inside(loaded.Component, host) }
        : loaded;
    },
  };
};

/**
 * Strapi has no place above all pages: what belongs there is put around each, as every page of the panel is a lazy
 * route. The demo's banner stands above all, and the Content Manager can open our Log form.
 */
export const frameRoutes = ({ router }: Pick<StrapiApp, 'router'>) =>
  router.addRoute((routes: Routes) => routes.map(framed));
