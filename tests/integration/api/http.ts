import { app, adminToken, apiToken } from '../../support/app';

type Method = 'get' | 'post' | 'patch';
interface Options {
  headers?: Record<string, string>;
  query?: Record<string, unknown>;
}

const speak = (prefix: string, token: string) => {
  const { request } = app();
  const send = (method: Method, path: string, { headers = {}, query = {} }: Options = {}) =>
    request[method](`${prefix}${path}`)
      .set({ Authorization: `Bearer ${token}`, ...headers })
      .query(query);
  return {
    token,
    get: (path: string, query: Record<string, unknown> = {}) => send('get', path, { query }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send('post', path, { headers }).send(body as object),
    patch: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send('patch', path, { headers }).send(body as object),
  };
};

export type Client = ReturnType<typeof speak>;

/** An integration with an API token of everything. */
export const developer = async (): Promise<Client> => speak('/api/case-management', await apiToken('full-access'));

/** An integration with an API token of these actions alone. */
export const ticked = async (actions: string[]): Promise<Client> =>
  speak('/api/case-management', await apiToken(actions));

/** Someone logged in to the panel, as a super admin unless said. */
export const staff = async (access: Parameters<typeof adminToken>[0] = 'super-admin'): Promise<Client> =>
  speak('/case-management', await adminToken(access));

export const seen = (version: number | string) => ({ 'If-Match': `"${version}"` });

/** The fields that an answer of 400 complains about, as `a.b.0`. */
export const paths = (response: {
  body: { error?: { details?: { errors?: Array<{ path: unknown[] }> } } };
}): string[] => (response.body.error?.details?.errors ?? []).map(({ path }) => path.join('.'));
