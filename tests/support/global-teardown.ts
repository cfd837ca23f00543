/** Stops the one Strapi of the run, then throws its database away. */
export default async () => {
  const strapi = await process.__strapi;
  await strapi?.destroy();
  await process.testDatabase?.drop();
};
