import path from 'node:path';
import project from '../../../../config/plugins';

type Settings = Parameters<typeof project>[0];

/** The project's plugins and the bench's fixture, which no other app loads. */
const plugins = (settings: Settings) => ({
  ...project(settings),
  bench: { enabled: true, resolve: path.resolve(__dirname, '../../fixture') },
});

export { plugins as default };
