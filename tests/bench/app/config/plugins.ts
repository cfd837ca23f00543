import path from 'node:path';
import project from '../../../../config/plugins';

/** The project's plugins and the bench's fixture, which no other app loads. */
export default () => ({
  ...project(),
  bench: { enabled: true, resolve: path.resolve(__dirname, '../../fixture') },
});
