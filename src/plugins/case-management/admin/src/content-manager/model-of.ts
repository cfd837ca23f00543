import { PLUGIN_ID } from '../../../shared/ids';

/** Our schemas name their type in `pluginOptions`: the hooks are told the layout, but not the model. */
export const modelOf = (options: Record<string, unknown>) => {
  const ours = options[PLUGIN_ID];
  return typeof ours === 'object' && ours !== null && 'uid' in ours ? String(ours.uid) : '';
};
