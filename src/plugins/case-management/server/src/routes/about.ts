import { about } from '../../../shared/contracts/about';

/** For the admin panel alone, and for everybody who is logged in there: the demo's banner stands on every page. */
export const aboutRoute = {
  method: 'GET' as const,
  path: '/about',
  handler: 'about.findOne',
  request: {},
  response: about,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
};
