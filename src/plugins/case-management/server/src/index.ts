import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { destroy } from './destroy';
import { register } from './register';

export default { register, bootstrap, destroy, contentTypes };
