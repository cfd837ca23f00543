import type { StrapiApp } from '@strapi/strapi/admin';
import { EDIT_LAYOUT_HOOK, shapeEditLayout } from './edit-layout';
import { LIST_HOOK, shapeListColumns } from './list-columns';
import { MatchesSidePanel } from './MatchesPanel';
import { TimelineSidePanel } from './side-panel';

/** What we use of the Content Manager's extension points; Strapi types them as unknown. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: Array<typeof MatchesSidePanel | typeof TimelineSidePanel>): void;
}

const hasSidePanels = (apis: object): apis is ContentManagerApis => 'addEditViewSidePanel' in apis;

export const extendContentManager = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) => {
  const { apis } = app.getPlugin('content-manager');
  if (!hasSidePanels(apis)) throw new Error('The Content Manager no longer offers addEditViewSidePanel.');
  apis.addEditViewSidePanel([MatchesSidePanel, TimelineSidePanel]);
  app.registerHook(EDIT_LAYOUT_HOOK, shapeEditLayout);
  app.registerHook(LIST_HOOK, shapeListColumns);
};
