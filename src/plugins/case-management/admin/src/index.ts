import type { StrapiApp } from '@strapi/strapi/admin';
import { Briefcase } from '@strapi/icons';
import { PLUGIN_ID } from '../../shared/ids';
import { permissionId } from '../../shared/permissions';
import { extendContentManager } from './content-manager/extend';
import { text } from './services/use-text';
import { registerTrads } from './translations/register';

const READS_CASES = [{ action: permissionId('case.read'), subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Briefcase,
      intlLabel: text('plugin.name'),
      permissions: READS_CASES,
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
    app.widgets.register({
      id: 'caseload',
      pluginId: PLUGIN_ID,
      icon: Briefcase,
      title: text('widget.title'),
      link: { label: text('widget.link'), href: `/plugins/${PLUGIN_ID}` },
      permissions: READS_CASES,
      component: () => import('./widgets/CaseloadWidget').then(({ CaseloadWidget }) => CaseloadWidget),
    });
  },
  bootstrap: extendContentManager,
  registerTrads,
};
