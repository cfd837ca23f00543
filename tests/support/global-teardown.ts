import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** After its answer, Strapi reads an entry once more for its event: to stop in the middle of that ends the run in an error. */
const finishReading = async (strapi: Core.Strapi | undefined) => {
  if (!strapi) return;
  const { connection } = strapi.db;
  const { pool } = connection.client as { pool: Pool };
  for (let tries = 0; tries < 250 && pool.numUsed() + pool.numPendingAcquires() > 0; tries += 1) await wait(20);
};

/** Stops the one Strapi of the run, then throws its database away. */
export default async () => {
  const strapi = await process.__strapi;
  await finishReading(strapi);
  await strapi?.destroy();
  await process.testDatabase?.drop();
};
