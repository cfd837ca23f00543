import type { StrapiApp } from '@strapi/strapi/admin';
import { EDIT_LAYOUT_HOOK, shapeEditLayout } from './edit-layout';
import { LIST_HOOK, shapeListColumns } from './list-columns';
import { MatchesSidePanel } from './MatchesPanel';
import type { Panel } from './panel';
import { TimelineSidePanel } from './side-panel';
import { ZoneSidePanel } from './ZonePanel';

/** What we use of the Content Manager's extension points; Strapi types them as unknown. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
}

const hasSidePanels = (apis: object): apis is ContentManagerApis => 'addEditViewSidePanel' in apis;

export const extendContentManager = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) => {
  const { apis } = app.getPlugin('content-manager');
  if (!hasSidePanels(apis)) throw new Error('The Content Manager no longer offers addEditViewSidePanel.');
  apis.addEditViewSidePanel([MatchesSidePanel, ZoneSidePanel, TimelineSidePanel]);
  app.registerHook(EDIT_LAYOUT_HOOK, shapeEditLayout);
  app.registerHook(LIST_HOOK, shapeListColumns);
};
