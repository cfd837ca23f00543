/** Child process: makes the tables of one database and fills them. `BENCH_CASES` says how many cases. */
import { boot } from '../server/boot';
import { loadOrganisation } from './load';

const run = async () => {
  const strapi = await boot();
  await loadOrganisation(strapi, Number(process.env.BENCH_CASES));
  await strapi.destroy();
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
