import { type ComponentType, lazy } from 'react';
import type { PermissionKey } from '../../../shared/permissions';
import { NEEDS } from '../services/needs';
import { ToCasePage } from './ToCasePage';

export interface PageRoute {
  /** Below the plugin's own path; the empty one is where its menu link leads. */
  path: string;
  permissions: readonly PermissionKey[];
  Page: ComponentType;
}

/** All our pages. Each is loaded when it is first opened. */
export const pageRoutes: PageRoute[] = [
  {
    path: '',
    permissions: NEEDS.work,
    Page: lazy(() => import('./WorkPage').then(({ WorkPage }) => ({ default: WorkPage }))),
  },
  {
    path: 'cases/:documentId',
    permissions: NEEDS.case,
    Page: lazy(() => import('./case/CasePage').then(({ CasePage }) => ({ default: CasePage }))),
  },
  {
    path: 'cases/:documentId/timeline',
    permissions: ['case.read'],
    Page: ToCasePage,
  },
  {
    path: 'identities/new',
    permissions: NEEDS.newIdentity,
    Page: lazy(() =>
      import('./identity/NewIdentityPage').then(({ NewIdentityPage }) => ({ default: NewIdentityPage }))
    ),
  },
  {
    path: 'identities/:documentId',
    permissions: NEEDS.client,
    Page: lazy(() => import('./client/ClientPage').then(({ ClientPage }) => ({ default: ClientPage }))),
  },
  {
    path: 'identities/:documentId/timeline',
    permissions: ['identity.read'],
    Page: lazy(() => import('./client/OldTimeline').then(({ OldTimeline }) => ({ default: OldTimeline }))),
  },
  {
    path: 'find',
    permissions: NEEDS.find,
    Page: lazy(() => import('./find/FindPage').then(({ FindPage }) => ({ default: FindPage }))),
  },
  {
    path: 'intake',
    permissions: NEEDS.intake,
    Page: lazy(() => import('./intake/IntakePage').then(({ IntakePage }) => ({ default: IntakePage }))),
  },
  {
    path: 'daily',
    permissions: NEEDS.daily,
    Page: lazy(() => import('./daily/DailyPage').then(({ DailyPage }) => ({ default: DailyPage }))),
  },
];
