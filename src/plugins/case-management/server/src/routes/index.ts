import { actionRoutes } from './action';
import { caseRoutes } from './case';
import { routers } from './declare';
import { identityRoutes } from './identity';
import { listRoutes } from './list';
import { roleRoutes } from './role';

export const routes = routers([...identityRoutes, ...caseRoutes, ...actionRoutes, ...roleRoutes, ...listRoutes]);
