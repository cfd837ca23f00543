import { aboutRoute } from './about';
import { actionRoutes } from './action';
import { caseRoutes } from './case';
import { routers } from './declare';
import { identityRoutes } from './identity';
import { listRoutes } from './list';
import { roleRoutes } from './role';

const shared = routers([...identityRoutes, ...caseRoutes, ...actionRoutes, ...roleRoutes, ...listRoutes]);

export const routes = { ...shared, admin: { ...shared.admin, routes: [...shared.admin.routes, aboutRoute] } };
