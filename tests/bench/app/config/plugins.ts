import path from 'node:path';
import project from '../../../../config/plugins';

/** The project's plugins and the bench's fixture, which no other app loads. */
const plugins = () => ({
  ...project(),
  bench: { enabled: true, resolve: path.resolve(__dirname, '../../fixture') },
});

export { plugins as default };
