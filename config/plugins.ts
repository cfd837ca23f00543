import path from 'node:path';

// The compiled config resolves to dist/src/plugins (server), the source config to src/plugins (admin panel).
export default () => ({
  'case-management': {
    enabled: true,
    resolve: path.resolve(__dirname, '../src/plugins/case-management'),
  },
});
