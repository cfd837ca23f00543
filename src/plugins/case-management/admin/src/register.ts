import type { StrapiApp } from '@strapi/strapi/admin';
import { Briefcase, Clock } from '@strapi/icons';
import type { ComponentType } from 'react';
import { PLUGIN_ID } from '../../shared/ids';
import { permissionId } from '../../shared/permissions';
import { OWN_FIELDS } from './content-manager/edit-layout';
import { keepWhatWasTyped } from './content-manager/keep-what-was-typed';
import { OwnFields } from './content-manager/OwnFields';
import { frameRoutes } from './frame/frame-routes';
import { forgetAtLogOut } from './log/forget-at-log-out';
import { text } from './services/use-text';

const READS_CASES = [{ action: permissionId('case.read'), subject: null }];

const READS_WORK = [...READS_CASES, { action: permissionId('action.read'), subject: null }];

const dueTodayWidget = {
  id: 'due-today',
  pluginId: PLUGIN_ID,
  icon: Clock,
  title: text('work.widget.title'),
  link: { label: text('work.widget.link'), href: `/plugins/${PLUGIN_ID}` },
  permissions: READS_WORK,
  component: () => import('./widgets/DueTodayWidget').then(({ DueTodayWidget }) => DueTodayWidget),
};

const caseloadWidget = {
  id: 'caseload',
  pluginId: PLUGIN_ID,
  icon: Briefcase,
  title: text('widget.title'),
  link: { label: text('widget.link'), href: `/plugins/${PLUGIN_ID}?tab=cases` },
  permissions: READS_CASES,
  component: () => import('./widgets/CaseloadWidget').then(({ CaseloadWidget }) => CaseloadWidget),
};

export const register = (app: StrapiApp) => {
  app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: Briefcase,
    intlLabel: text('plugin.name'),
    permissions: READS_CASES,
    Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
  });
  app.addFields({ type: OWN_FIELDS, Component: OwnFields as ComponentType });
  app.addMiddlewares([keepWhatWasTyped, forgetAtLogOut]);
  app.widgets.register((others) => [dueTodayWidget, caseloadWidget, ...others]);
  // Other plugins may still add pages after us; a microtask later all have.
  queueMicrotask(() => frameRoutes(app));
};
