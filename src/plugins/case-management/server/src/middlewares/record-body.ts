import { errors } from '@strapi/utils';
import { PLUGIN_ID } from '../../../shared/ids';

interface Context {
  method: string;
  path: string;
  request: { body?: unknown };
}

const MANAGED = new RegExp(`^/content-manager/(collection|single)-types/plugin::${PLUGIN_ID}\\.[^/]+(/[^/]+)?$`);
const isWrite = ({ method, path }: Context) => (method === 'POST' || method === 'PUT') && MANAGED.test(path);
const isRecord = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body);

/** The Content Manager takes a record; of a list or a word it would make a 500. */
export const recordBody = () => async (ctx: Context, next: () => Promise<void>) => {
  if (isWrite(ctx) && !isRecord(ctx.request.body))
    throw new errors.ValidationError('Send the record as a JSON object.');
  await next();
};
