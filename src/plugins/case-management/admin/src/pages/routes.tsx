import { type ComponentType, lazy } from 'react';
import { ToCasePage } from './ToCasePage';
import type { PermissionKey } from '../../../shared/permissions';

export interface PageRoute {
  /** Below the plugin's own path; the empty one is where its menu link leads. */
  path: string;
  permissions: PermissionKey[];
  Page: ComponentType;
}

/** All our pages. Each is loaded when it is first opened. */
export const pageRoutes: PageRoute[] = [
  {
    path: '',
    permissions: ['case.read', 'action.read'],
    Page: lazy(() => import('./WorkPage').then(({ WorkPage }) => ({ default: WorkPage }))),
  },
  {
    path: 'cases/:documentId',
    permissions: ['case.read', 'action.read', 'identity.read', 'role.read'],
    Page: lazy(() => import('./case/CasePage').then(({ CasePage }) => ({ default: CasePage }))),
  },
  {
    path: 'cases/:documentId/timeline',
    permissions: ['case.read'],
    Page: ToCasePage,
  },
  {
    path: 'identities/:documentId',
    permissions: ['identity.read', 'case.read', 'action.read'],
    Page: lazy(() => import('./client/ClientPage').then(({ ClientPage }) => ({ default: ClientPage }))),
  },
  {
    path: 'identities/:documentId/timeline',
    permissions: ['identity.read'],
    Page: lazy(() => import('./client/OldTimeline').then(({ OldTimeline }) => ({ default: OldTimeline }))),
  },
  {
    path: 'find',
    permissions: ['identity.read', 'case.read', 'action.read'],
    Page: lazy(() => import('./find/FindPage').then(({ FindPage }) => ({ default: FindPage }))),
  },
  {
    path: 'intake',
    permissions: [
      'identity.write',
      'case.write',
      'action.write',
      'role.write',
      'identity.read',
      'case.read',
      'list.read',
    ],
    Page: lazy(() => import('./intake/IntakePage').then(({ IntakePage }) => ({ default: IntakePage }))),
  },
  {
    path: 'daily',
    permissions: ['action.write', 'identity.read', 'case.read', 'list.read'],
    Page: lazy(() => import('./daily/DailyPage').then(({ DailyPage }) => ({ default: DailyPage }))),
  },
];
