/**
 * Carries an import out in a process of its own, which a test can kill: `node import-child.mjs <folder>`. Says
 * "batch" after each one.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { createStrapi } = require('@strapi/strapi');
const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist') }).load();
const { importFolder } = require(path.join(root, 'dist/src/plugins/case-management/server/src/services/import'));

await importFolder(strapi, {
  source: 'civicrm',
  folder: process.argv[2],
  onProgress: () => process.stdout.write('batch\n'),
});
await strapi.destroy();
process.stdout.write('done\n');
