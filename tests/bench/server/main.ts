/** Child process: Strapi on one database of the bench. Tells its parent the port and the log-ins, then obeys. */
import type { Core } from '@strapi/strapi';
import type { Family } from '../generate/lists';
import { boot, listen } from './boot';
import { obey } from './commands';
import { makeAdminToken, makeApiToken } from './logins';
import type { Answer, ListIds, Request, ServerFacts } from './protocol';

const send = (message: ServerFacts | Answer) => process.send?.(message);

const documentIdOf = async (strapi: Core.Strapi, uid: string, key: string): Promise<string> => {
  const row: unknown = await strapi.db.query(uid).findOne({ where: { key } });
  return (row as { documentId: string }).documentId;
};

const listsOf = async (strapi: Core.Strapi, family: Family): Promise<ListIds> => ({
  actionType: await documentIdOf(strapi, `plugin::${family}.action-type`, 'bench-work-1'),
  clientRole: await documentIdOf(strapi, `plugin::${family}.role-type`, 'bench-client'),
  workerRole: await documentIdOf(strapi, `plugin::${family}.role-type`, 'bench-worker'),
});

const start = async () => {
  const strapi = await boot();
  const cases = Number(process.env.BENCH_CASES);
  process.on('message', (request: Request) => {
    obey(strapi, cases, request.command).then(
      (value) => send({ id: request.id, value }),
      (error: unknown) =>
        send({ id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    );
  });
  process.on('disconnect', () => process.exit(0));
  send({
    apiToken: await makeApiToken(strapi),
    adminToken: await makeAdminToken(strapi),
    lists: { 'case-management': await listsOf(strapi, 'case-management'), bench: await listsOf(strapi, 'bench') },
    port: await listen(strapi),
  });
};

start().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
