import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { DemoBanner } from './DemoBanner';

type Routes = StrapiApp['router']['routes'];
type Route = Routes[number];

const below = (Page: ComponentType) => {
  const Framed = () => (
    <>
      <DemoBanner />
      <Page />
    </>
  );
  return Framed;
};

const framed = (route: Route): Route => {
  const { lazy } = route;
  if (!lazy) return route;
  return {
    ...route,
    lazy: async () => {
      const loaded = await lazy();
      return 'Component' in loaded && loaded.Component ? { ...loaded, Component: below(loaded.Component) } : loaded;
    },
  };
};

/** Strapi has no place above all pages, so the banner is put above each: every page of the panel is a lazy route. */
export const frameRoutes = ({ router }: Pick<StrapiApp, 'router'>) =>
  router.addRoute((routes: Routes) => routes.map(framed));
