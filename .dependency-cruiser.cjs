/** The import rules of the house: shared ← domain ← {exchange, queries} ← services ← controllers ← routes. */
const PLUGIN = '^src/plugins/case-management';
const SERVER = `${PLUGIN}/server/src`;
const room = (...names) => `${SERVER}/(${names.join('|')})/`;
const OURS = '^(src|config)/';
const TEST = '[.]test[.]tsx?$';
// What the rules may compute with: no clock, no I/O, no framework.
const PURE_PACKAGES = '^node_modules/(@js-temporal/polyfill|fastest-levenshtein|double-metaphone)/';

/** `from` may import our own code only from `to`. */
const only = (name, comment, from, to, fromNot = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TEST, ...fromNot] },
  to: { path: OURS, pathNot: to },
});

const SHARED = `${PLUGIN}/shared/`;
const READS = [SHARED, room('domain', 'utils')];

module.exports = {
  forbidden: [
    only('shared-is-the-ground', 'shared/ imports nothing of ours but itself.', SHARED, [SHARED]),
    only('domain-is-pure', 'domain/ imports only shared/.', room('domain'), [SHARED, room('domain')]),
    {
      name: 'domain-has-no-framework',
      comment: 'domain/ has no Strapi, no knex, no node:*; a few pure packages are allowed.',
      severity: 'error',
      from: { path: room('domain'), pathNot: [TEST] },
      to: { pathNot: [SHARED, room('domain'), PURE_PACKAGES] },
    },
    only('queries-read-the-domain', 'queries/ → domain, shared.', room('queries'), [...READS, room('queries')]),
    only('exchange-reads-the-domain', 'exchange/ → domain, shared.', room('exchange'), [...READS, room('exchange')]),
    only('services-below-controllers', 'services/ → queries, exchange, domain, shared.', room('services'), [
      ...READS,
      room('services', 'queries', 'exchange'),
    ]),
    only('controllers-call-services', 'controllers/ → services, domain, shared.', room('controllers', 'policies'), [
      ...READS,
      room('services', 'controllers', 'policies'),
    ]),
    only(
      'routes-name-controllers',
      'routes/ → shared, controllers and policies, for their names and schemas.',
      room('routes'),
      [SHARED, room('routes', 'controllers', 'policies', 'utils')]
    ),
    only(
      'hooks-call-services',
      'lifecycles, migrations, jobs → services, domain, queries.',
      room('lifecycles', 'migrations', 'jobs'),
      [...READS, room('services', 'queries', 'lifecycles', 'migrations', 'jobs')]
    ),
    only('schemas-are-declarations', 'content-types/ and models/ → shared.', room('content-types', 'models'), [
      SHARED,
      room('content-types', 'models'),
    ]),
    only('admin-knows-only-shared', 'admin → shared only.', `${PLUGIN}/admin/`, [SHARED, `${PLUGIN}/admin/`]),
    {
      name: 'sql-only-in-queries',
      comment: 'knex and the database drivers are imported in queries/ alone.',
      severity: 'error',
      from: { path: OURS, pathNot: [room('queries'), TEST] },
      to: { path: '^node_modules/(knex|better-sqlite3|pg|mysql2|@types/better-sqlite3)/' },
    },
    {
      name: 'server-out-of-the-browser',
      comment: 'The admin panel bundles no server package.',
      severity: 'error',
      from: { path: `${PLUGIN}/admin/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of values has no order to load in; types may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'What nothing imports is deleted.',
      severity: 'error',
      from: {
        orphan: true,
        path: OURS,
        pathNot: ['^config/', '^src/index[.]ts$', '^src/admin/', TEST, '[.]d[.]ts$', 'admin/src/index[.]ts$'],
      },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package is in package.json, or it is not used.',
      severity: 'error',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]tmp|[.]strapi)/' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
