/** Starts the compiled app on the database that the environment names, with all its migrations, and stops it. */
import { createRequire } from 'node:module';
import path from 'node:path';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') }).load();
await strapi.destroy();
process.exit(0);
