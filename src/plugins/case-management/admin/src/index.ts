import { extendContentManager } from './content-manager/extend';
import { register } from './register';
import { registerTrads } from './translations/register';

export default { register, bootstrap: extendContentManager, registerTrads };
