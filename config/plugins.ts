import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

// The compiled config resolves to dist/src/plugins (server), the source config to src/plugins (admin panel).
export default ({ env }: { env: Env }) => ({
  'case-management': {
    enabled: true,
    resolve: path.resolve(__dirname, '../src/plugins/case-management'),
    config: {
      files: {
        folder: env('CASEWORK_FILES_DIR', 'data/case-files'),
        megabytes: env.int('CASEWORK_FILES_MAX_MB', 50),
        perAction: env.int('CASEWORK_FILES_PER_ACTION', 50),
      },
    },
  },
});
