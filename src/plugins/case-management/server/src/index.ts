import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { contentTypes } from './content-types';
import { destroy } from './destroy';
import { middlewares } from './middlewares';
import { register } from './register';
import { routes } from './routes';

export default { register, bootstrap, destroy, contentTypes, middlewares, routes, controllers };
