import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { config } from './config';
import { contentTypes } from './content-types';
import { destroy } from './destroy';
import { middlewares } from './middlewares';
import { policies } from './policies';
import { register } from './register';
import { routes } from './routes';

export default { config, register, bootstrap, destroy, contentTypes, middlewares, routes, controllers, policies };
