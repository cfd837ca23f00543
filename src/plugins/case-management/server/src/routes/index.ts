import { aboutRoute } from './about';
import { actionRoutes } from './action';
import { caseRoutes } from './case';
import { routers } from './declare';
import { fileRoutes } from './file';
import { findRoutes } from './find';
import { identityRoutes } from './identity';
import { listRoutes } from './list';
import { printRoutes } from './print';
import { roleRoutes } from './role';
import { workRoutes } from './work';

const shared = routers([
  ...identityRoutes,
  ...caseRoutes,
  ...workRoutes,
  ...actionRoutes,
  ...fileRoutes,
  ...printRoutes,
  ...roleRoutes,
  ...listRoutes,
  ...findRoutes,
]);

export const routes = { ...shared, admin: { ...shared.admin, routes: [...shared.admin.routes, aboutRoute] } };
