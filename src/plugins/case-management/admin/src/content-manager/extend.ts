import type { StrapiApp } from '@strapi/strapi/admin';
import { EDIT_LAYOUT_HOOK, shapeEditLayout } from './edit-layout';
import { LIST_HOOK, shapeListColumns } from './list-columns';
import { MatchesSidePanel } from './MatchesPanel';
import { LogAction, OpenNewCase, OpenPage } from './document-actions';
import type { DocumentAction, Panel } from './panel';
import { TimelineSidePanel } from './side-panel';
import { ZoneSidePanel } from './ZonePanel';

/** What we use of the Content Manager's extension points; Strapi types them as unknown. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
  addDocumentAction(actions: DocumentAction[]): void;
}

const isExtensible = (apis: object): apis is ContentManagerApis =>
  'addEditViewSidePanel' in apis && 'addDocumentAction' in apis;

export const extendContentManager = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) => {
  const { apis } = app.getPlugin('content-manager');
  if (!isExtensible(apis)) throw new Error('The Content Manager no longer offers side panels and document actions.');
  apis.addEditViewSidePanel([MatchesSidePanel, ZoneSidePanel, TimelineSidePanel]);
  apis.addDocumentAction([LogAction, OpenPage, OpenNewCase]);
  app.registerHook(EDIT_LAYOUT_HOOK, shapeEditLayout);
  app.registerHook(LIST_HOOK, shapeListColumns);
};
